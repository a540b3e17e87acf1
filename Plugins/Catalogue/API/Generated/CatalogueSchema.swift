// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Catalogue` declare.
public enum CatalogueSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CrQPCiFydWNoZS9jYXRhbG9ndWUvdjEvY2F0ZWdvcnkucHJvdG8SEnJ1Y2hlLmNhdGFsb2d1ZS52MRogZ29vZ2xlL3Byb3RvYnVm\
        L2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVj\
        aGUvdjEvdHlwZXMucHJvdG8ihwIKD1Byb2R1Y3RDYXRlZ29yeRIOCgJpZBgBIAEoA1ICaWQSLQoEbmFtZRgCIAEoCUIZqrsYFQgB\
        EGQqCwoJcGFyZW50X2lkMAE4AVIEbmFtZRI6CglwYXJlbnRfaWQYAyABKANCHaq7GBm6ARYKEmNhdGFsb2d1ZS5jYXRlZ29yeRAB\
        UghwYXJlbnRJZBIeCgRjb2RlGAQgASgJQgqquxgGECgqADABUgRjb2RlEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJ\
        bmZvUgRpbmZvOi+iuxgrChJjYXRhbG9ndWUuY2F0ZWdvcnkSBG5hbWUyBG5hbWUyCXBhcmVudF9pZCJ3CiFCYXRjaEdldFByb2R1\
        Y3RDYXRlZ29yaWVzUmVzcG9uc2USUgoScHJvZHVjdF9jYXRlZ29yaWVzGAEgAygLMiMucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1\
        Y3RDYXRlZ29yeVIRcHJvZHVjdENhdGVnb3JpZXMizgEKHUxpc3RQcm9kdWN0Q2F0ZWdvcmllc1Jlc3BvbnNlElIKEnByb2R1Y3Rf\
        Y2F0ZWdvcmllcxgBIAMoCzIjLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Q2F0ZWdvcnlSEXByb2R1Y3RDYXRlZ29yaWVzEiYK\
        D25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUIN\
        CgtfdG90YWxfc2l6ZSKyAQocQ3JlYXRlUHJvZHVjdENhdGVnb3J5UmVxdWVzdBJOChBwcm9kdWN0X2NhdGVnb3J5GAEgASgLMiMu\
        cnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RDYXRlZ29yeVIPcHJvZHVjdENhdGVnb3J5Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJl\
        cXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki7wEKHFVwZGF0ZVByb2R1Y3RDYXRlZ29yeVJlcXVl\
        c3QSTgoQcHJvZHVjdF9jYXRlZ29yeRgBIAEoCzIjLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Q2F0ZWdvcnlSD3Byb2R1Y3RD\
        YXRlZ29yeRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVx\
        dWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seTKFBgoWUHJvZHVjdENh\
        dGVnb3J5U2VydmljZRJXChJHZXRQcm9kdWN0Q2F0ZWdvcnkSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GiMucnVjaGUuY2F0YWxvZ3Vl\
        LnYxLlByb2R1Y3RDYXRlZ29yeSIGsrsYAggBEnUKGUJhdGNoR2V0UHJvZHVjdENhdGVnb3JpZXMSGS5ydWNoZS52MS5CYXRjaEdl\
        dFJlcXVlc3QaNS5ydWNoZS5jYXRhbG9ndWUudjEuQmF0Y2hHZXRQcm9kdWN0Q2F0ZWdvcmllc1Jlc3BvbnNlIgayuxgCCAISaQoV\
        TGlzdFByb2R1Y3RDYXRlZ29yaWVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaMS5ydWNoZS5jYXRhbG9ndWUudjEuTGlzdFByb2R1\
        Y3RDYXRlZ29yaWVzUmVzcG9uc2UiBrK7GAIIAxJ2ChVDcmVhdGVQcm9kdWN0Q2F0ZWdvcnkSMC5ydWNoZS5jYXRhbG9ndWUudjEu\
        Q3JlYXRlUHJvZHVjdENhdGVnb3J5UmVxdWVzdBojLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Q2F0ZWdvcnkiBrK7GAIIBBJ2\
        ChVVcGRhdGVQcm9kdWN0Q2F0ZWdvcnkSMC5ydWNoZS5jYXRhbG9ndWUudjEuVXBkYXRlUHJvZHVjdENhdGVnb3J5UmVxdWVzdBoj\
        LnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Q2F0ZWdvcnkiBrK7GAIIBRJdChVEZWxldGVQcm9kdWN0Q2F0ZWdvcnkSFy5ydWNo\
        ZS52MS5EZWxldGVSZXF1ZXN0GiMucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RDYXRlZ29yeSIGsrsYAggGEmEKF1VuZGVsZXRl\
        UHJvZHVjdENhdGVnb3J5EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GiMucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RDYXRl\
        Z29yeSIGsrsYAggHQgO6AgBiBnByb3RvMwr3DgolcnVjaGUvY2F0YWxvZ3VlL3YxL21lYXN1cmVfdW5pdC5wcm90bxIScnVjaGUu\
        Y2F0YWxvZ3VlLnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8a\
        F3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLUAgoLTWVhc3VyZVVuaXQSDgoCaWQYASABKANS\
        AmlkEi0KBGNvZGUYAiABKAlCGaq7GBUIARAKIglbQS1aMC05XSsqADABOAFSBGNvZGUSIgoFbGFiZWwYAyABKAlCDKq7GAgIARA8\
        MAE4AVIFbGFiZWwSQwoMYmFzZV91bml0X2lkGAQgASgDQiGquxgdugEaChZjYXRhbG9ndWUubWVhc3VyZV91bml0EAFSCmJhc2VV\
        bml0SWQSKwoGZmFjdG9yGAUgASgJQhOquxgPogEMCAYSCDAuMDAwMDAxUgZmYWN0b3ISKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYx\
        LlJlY29yZEluZm9SBGluZm86RqK7GEIKFmNhdGFsb2d1ZS5tZWFzdXJlX3VuaXQSBWxhYmVsMgRjb2RlMgVsYWJlbDIMYmFzZV91\
        bml0X2lkMgZmYWN0b3IiZAocQmF0Y2hHZXRNZWFzdXJlVW5pdHNSZXNwb25zZRJECg1tZWFzdXJlX3VuaXRzGAEgAygLMh8ucnVj\
        aGUuY2F0YWxvZ3VlLnYxLk1lYXN1cmVVbml0UgxtZWFzdXJlVW5pdHMiuwEKGExpc3RNZWFzdXJlVW5pdHNSZXNwb25zZRJECg1t\
        ZWFzdXJlX3VuaXRzGAEgAygLMh8ucnVjaGUuY2F0YWxvZ3VlLnYxLk1lYXN1cmVVbml0UgxtZWFzdXJlVW5pdHMSJgoPbmV4dF9w\
        YWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3Rh\
        bF9zaXplIqIBChhDcmVhdGVNZWFzdXJlVW5pdFJlcXVlc3QSQgoMbWVhc3VyZV91bml0GAEgASgLMh8ucnVjaGUuY2F0YWxvZ3Vl\
        LnYxLk1lYXN1cmVVbml0UgttZWFzdXJlVW5pdBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25s\
        eRgEIAEoCFIMdmFsaWRhdGVPbmx5It8BChhVcGRhdGVNZWFzdXJlVW5pdFJlcXVlc3QSQgoMbWVhc3VyZV91bml0GAEgASgLMh8u\
        cnVjaGUuY2F0YWxvZ3VlLnYxLk1lYXN1cmVVbml0UgttZWFzdXJlVW5pdBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5w\
        cm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29u\
        bHkYBCABKAhSDHZhbGlkYXRlT25seTK9BQoSTWVhc3VyZVVuaXRTZXJ2aWNlEk8KDkdldE1lYXN1cmVVbml0EhQucnVjaGUudjEu\
        R2V0UmVxdWVzdBofLnJ1Y2hlLmNhdGFsb2d1ZS52MS5NZWFzdXJlVW5pdCIGsrsYAggBEmsKFEJhdGNoR2V0TWVhc3VyZVVuaXRz\
        EhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GjAucnVjaGUuY2F0YWxvZ3VlLnYxLkJhdGNoR2V0TWVhc3VyZVVuaXRzUmVzcG9u\
        c2UiBrK7GAIIAhJfChBMaXN0TWVhc3VyZVVuaXRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaLC5ydWNoZS5jYXRhbG9ndWUudjEu\
        TGlzdE1lYXN1cmVVbml0c1Jlc3BvbnNlIgayuxgCCAMSagoRQ3JlYXRlTWVhc3VyZVVuaXQSLC5ydWNoZS5jYXRhbG9ndWUudjEu\
        Q3JlYXRlTWVhc3VyZVVuaXRSZXF1ZXN0Gh8ucnVjaGUuY2F0YWxvZ3VlLnYxLk1lYXN1cmVVbml0IgayuxgCCAQSagoRVXBkYXRl\
        TWVhc3VyZVVuaXQSLC5ydWNoZS5jYXRhbG9ndWUudjEuVXBkYXRlTWVhc3VyZVVuaXRSZXF1ZXN0Gh8ucnVjaGUuY2F0YWxvZ3Vl\
        LnYxLk1lYXN1cmVVbml0IgayuxgCCAUSVQoRRGVsZXRlTWVhc3VyZVVuaXQSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0Gh8ucnVj\
        aGUuY2F0YWxvZ3VlLnYxLk1lYXN1cmVVbml0IgayuxgCCAYSWQoTVW5kZWxldGVNZWFzdXJlVW5pdBIZLnJ1Y2hlLnYxLlVuZGVs\
        ZXRlUmVxdWVzdBofLnJ1Y2hlLmNhdGFsb2d1ZS52MS5NZWFzdXJlVW5pdCIGsrsYAggHQgO6AgBiBnByb3RvMwqzKwojcnVjaGUv\
        Y2F0YWxvZ3VlL3YxL3ByaWNlX2dyaWQucHJvdG8SEnJ1Y2hlLmNhdGFsb2d1ZS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21h\
        c2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlw\
        ZXMucHJvdG8inQQKCVByaWNlR3JpZBIOCgJpZBgBIAEoA1ICaWQSIgoEbmFtZRgCIAEoCUIOqrsYCggBEGQqADABOAFSBG5hbWUS\
        PAoIYXVkaWVuY2UYAyABKA4yIC5ydWNoZS5jYXRhbG9ndWUudjEuR3JpZEF1ZGllbmNlUghhdWRpZW5jZRJNCg1jdXN0b21lcl90\
        eXBlGAQgASgJQiiquxgksgEhEh9kaXJlY3RvcnkuYWNjb3VudC5jdXN0b21lcl90eXBlUgxjdXN0b21lclR5cGUSOwoKYWNjb3Vu\
        dF9pZBgFIAEoA0IcqrsYGLoBFQoRZGlyZWN0b3J5LmFjY291bnQQAVIJYWNjb3VudElkEiYKCnN0YXJ0X2RhdGUYBiABKAlCB6q7\
        GAOqAQBSCXN0YXJ0RGF0ZRIiCghlbmRfZGF0ZRgHIAEoCUIHqrsYA6oBAFIHZW5kRGF0ZRIaCghpbmFjdGl2ZRgIIAEoCFIIaW5h\
        Y3RpdmUSHQoFbm90ZXMYCSABKAlCB6q7GAMQ0A9SBW5vdGVzEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRp\
        bmZvOmGiuxhdChRjYXRhbG9ndWUucHJpY2VfZ3JpZBIEbmFtZTIEbmFtZTIIYXVkaWVuY2UyDWN1c3RvbWVyX3R5cGUyCmFjY291\
        bnRfaWQyCnN0YXJ0X2RhdGUyCGVuZF9kYXRlIvEHCglQcmljZVJ1bGUSDgoCaWQYASABKANSAmlkEjoKB2dyaWRfaWQYAiABKANC\
        Iaq7GB0IAboBGAoUY2F0YWxvZ3VlLnByaWNlX2dyaWQQAlIGZ3JpZElkEjsKCnByb2R1Y3RfaWQYAyABKANCHKq7GBi6ARUKEWNh\
        dGFsb2d1ZS5wcm9kdWN0EAJSCXByb2R1Y3RJZBI+CgtjYXRlZ29yeV9pZBgEIAEoA0IdqrsYGboBFgoSY2F0YWxvZ3VlLmNhdGVn\
        b3J5EAJSCmNhdGVnb3J5SWQSLwoMbWluX3F1YW50aXR5GAUgASgJQgyquxgIogEFCAYSATBSC21pblF1YW50aXR5EjcKBm1ldGhv\
        ZBgGIAEoDjIfLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZU1ldGhvZFIGbWV0aG9kEiIKBXByaWNlGAcgASgJQgyquxgIogEFCAQS\
        ATBSBXByaWNlEjMKCnBlcmNlbnRhZ2UYCCABKAlCE6q7GA+iAQwIBBIBMBoFMTAwMDBSCnBlcmNlbnRhZ2USOgoHdW5pdF9pZBgJ\
        IAEoA0IhqrsYHboBGgoWY2F0YWxvZ3VlLm1lYXN1cmVfdW5pdBABUgZ1bml0SWQSMQoEYmFzZRgKIAEoDjIdLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5QcmljZUJhc2VSBGJhc2USQQoMYmFzZV9ncmlkX2lkGAsgASgDQh+quxgbugEYChRjYXRhbG9ndWUucHJpY2VfZ3Jp\
        ZBABUgpiYXNlR3JpZElkEjEKDXJvdW5kaW5nX3N0ZXAYDCABKAlCDKq7GAiiAQUIBBIBMFIMcm91bmRpbmdTdGVwEh8KBWV4dHJh\
        GA0gASgJQgmquxgFogECCARSBWV4dHJhEiYKCnN0YXJ0X2RhdGUYDiABKAlCB6q7GAOqAQBSCXN0YXJ0RGF0ZRIiCghlbmRfZGF0\
        ZRgQIAEoCUIHqrsYA6oBAFIHZW5kRGF0ZRI8Cg5sZWFkX3RpbWVfZGF5cxgRIAEoBUIWqrsYElEAAAAAAAAAAFkAAAAAAISsQFIM\
        bGVhZFRpbWVEYXlzEjcKEnN1cHBsaWVyX3JlZmVyZW5jZRgSIAEoCUIIqrsYBBA8MAFSEXN1cHBsaWVyUmVmZXJlbmNlEigKBGlu\
        Zm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOmWiuxhhChRjYXRhbG9ndWUucHJpY2VfcnVsZTIHZ3JpZF9pZDIK\
        cHJvZHVjdF9pZDILY2F0ZWdvcnlfaWQyDG1pbl9xdWFudGl0eTIGbWV0aG9kMgVwcmljZTIKcGVyY2VudGFnZSJcChpCYXRjaEdl\
        dFByaWNlR3JpZHNSZXNwb25zZRI+CgtwcmljZV9ncmlkcxgBIAMoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWRSCnBy\
        aWNlR3JpZHMiswEKFkxpc3RQcmljZUdyaWRzUmVzcG9uc2USPgoLcHJpY2VfZ3JpZHMYASADKAsyHS5ydWNoZS5jYXRhbG9ndWUu\
        djEuUHJpY2VHcmlkUgpwcmljZUdyaWRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9z\
        aXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKaAQoWQ3JlYXRlUHJpY2VHcmlkUmVxdWVzdBI8Cgpwcmlj\
        ZV9ncmlkGAEgASgLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlR3JpZFIJcHJpY2VHcmlkEh0KCnJlcXVlc3RfaWQYAyABKAlS\
        CXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki1wEKFlVwZGF0ZVByaWNlR3JpZFJlcXVlc3QS\
        PAoKcHJpY2VfZ3JpZBgBIAEoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWRSCXByaWNlR3JpZBI7Cgt1cGRhdGVfbWFz\
        axgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVz\
        dElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSJcChpCYXRjaEdldFByaWNlUnVsZXNSZXNwb25zZRI+Cgtw\
        cmljZV9ydWxlcxgBIAMoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZVJ1bGVSCnByaWNlUnVsZXMiswEKFkxpc3RQcmljZVJ1\
        bGVzUmVzcG9uc2USPgoLcHJpY2VfcnVsZXMYASADKAsyHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VSdWxlUgpwcmljZVJ1bGVz\
        EiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgB\
        AUINCgtfdG90YWxfc2l6ZSKaAQoWQ3JlYXRlUHJpY2VSdWxlUmVxdWVzdBI8CgpwcmljZV9ydWxlGAEgASgLMh0ucnVjaGUuY2F0\
        YWxvZ3VlLnYxLlByaWNlUnVsZVIJcHJpY2VSdWxlEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9v\
        bmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki1wEKFlVwZGF0ZVByaWNlUnVsZVJlcXVlc3QSPAoKcHJpY2VfcnVsZRgBIAEoCzIdLnJ1\
        Y2hlLmNhdGFsb2d1ZS52MS5QcmljZVJ1bGVSCXByaWNlUnVsZRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1\
        Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCAB\
        KAhSDHZhbGlkYXRlT25seSL8AQoVU2ltdWxhdGVDaGFuZ2VSZXF1ZXN0EhcKB2dyaWRfaWQYASABKANSBmdyaWRJZBIbCgRkYXRl\
        GAIgASgJQgequxgDqgEAUgRkYXRlEjMKBXJ1bGVzGAMgAygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZVIFcnVsZXMS\
        KAoQcmVtb3ZlZF9ydWxlX2lkcxgEIAMoA1IOcmVtb3ZlZFJ1bGVJZHMSMQoEZ3JpZBgFIAEoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52\
        MS5QcmljZUdyaWRSBGdyaWQSGwoJcGFnZV9zaXplGAYgASgFUghwYWdlU2l6ZSK/AgoWU2ltdWxhdGVDaGFuZ2VSZXNwb25zZRIj\
        Cg1wcm9kdWN0X2NvdW50GAEgASgFUgxwcm9kdWN0Q291bnQSIwoNY2hhbmdlZF9jb3VudBgCIAEoBVIMY2hhbmdlZENvdW50EjgK\
        Em1pbmltdW1fcGVyY2VudGFnZRgDIAEoCUIJqrsYBaIBAggEUhFtaW5pbXVtUGVyY2VudGFnZRIyCg9tZWFuX3BlcmNlbnRhZ2UY\
        BCABKAlCCaq7GAWiAQIIBFIObWVhblBlcmNlbnRhZ2USOAoSbWF4aW11bV9wZXJjZW50YWdlGAUgASgJQgmquxgFogECCARSEW1h\
        eGltdW1QZXJjZW50YWdlEjMKBW1vdmVzGAYgAygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlTW92ZVIFbW92ZXMilQEKCVBy\
        aWNlTW92ZRIdCgpwcm9kdWN0X2lkGAEgASgDUglwcm9kdWN0SWQSJQoIcXVhbnRpdHkYAiABKAlCCaq7GAWiAQIIBlIIcXVhbnRp\
        dHkSIQoGYmVmb3JlGAMgASgJQgmquxgFogECCARSBmJlZm9yZRIfCgVhZnRlchgEIAEoCUIJqrsYBaIBAggEUgVhZnRlcipyCgxH\
        cmlkQXVkaWVuY2USHQoZR1JJRF9BVURJRU5DRV9VTlNQRUNJRklFRBAAEg0KCUVWRVJZQk9EWRABEhEKDUNVU1RPTUVSX1RZUEUQ\
        AhIPCgtPTkVfQUNDT1VOVBADEhAKDE9ORV9TVVBQTElFUhAEKmMKC1ByaWNlTWV0aG9kEhwKGFBSSUNFX01FVEhPRF9VTlNQRUNJ\
        RklFRBAAEgkKBUZJWEVEEAESDwoLUEVSQ0VOVF9PRkYQAhIOCgpBTU9VTlRfT0ZGEAMSCgoGTUFSS1VQEAQqWQoJUHJpY2VCYXNl\
        EhoKFlBSSUNFX0JBU0VfVU5TUEVDSUZJRUQQABIWChJPTl9DQVRBTE9HVUVfUFJJQ0UQARILCgdPTl9DT1NUEAISCwoHT05fR1JJ\
        RBADMqgGChBQcmljZUdyaWRTZXJ2aWNlEksKDEdldFByaWNlR3JpZBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaHS5ydWNoZS5jYXRh\
        bG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAESZwoSQmF0Y2hHZXRQcmljZUdyaWRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0\
        Gi4ucnVjaGUuY2F0YWxvZ3VlLnYxLkJhdGNoR2V0UHJpY2VHcmlkc1Jlc3BvbnNlIgayuxgCCAISWwoOTGlzdFByaWNlR3JpZHMS\
        FS5ydWNoZS52MS5MaXN0UmVxdWVzdBoqLnJ1Y2hlLmNhdGFsb2d1ZS52MS5MaXN0UHJpY2VHcmlkc1Jlc3BvbnNlIgayuxgCCAMS\
        ZAoPQ3JlYXRlUHJpY2VHcmlkEioucnVjaGUuY2F0YWxvZ3VlLnYxLkNyZWF0ZVByaWNlR3JpZFJlcXVlc3QaHS5ydWNoZS5jYXRh\
        bG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAQSZAoPVXBkYXRlUHJpY2VHcmlkEioucnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZVBy\
        aWNlR3JpZFJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAUSUQoPRGVsZXRlUHJpY2VHcmlkEhcu\
        cnVjaGUudjEuRGVsZXRlUmVxdWVzdBodLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWQiBrK7GAIIBhJVChFVbmRlbGV0ZVBy\
        aWNlR3JpZBIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBodLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWQiBrK7GAIIBxKK\
        AQoOU2ltdWxhdGVDaGFuZ2USKS5ydWNoZS5jYXRhbG9ndWUudjEuU2ltdWxhdGVDaGFuZ2VSZXF1ZXN0GioucnVjaGUuY2F0YWxv\
        Z3VlLnYxLlNpbXVsYXRlQ2hhbmdlUmVzcG9uc2UiIbK7GB0QARoZY2F0YWxvZ3VlLnByaWNlX2dyaWQ6cmVhZDKbBQoQUHJpY2VS\
        dWxlU2VydmljZRJLCgxHZXRQcmljZVJ1bGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNl\
        UnVsZSIGsrsYAggBEmcKEkJhdGNoR2V0UHJpY2VSdWxlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBouLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5CYXRjaEdldFByaWNlUnVsZXNSZXNwb25zZSIGsrsYAggCElsKDkxpc3RQcmljZVJ1bGVzEhUucnVjaGUudjEuTGlz\
        dFJlcXVlc3QaKi5ydWNoZS5jYXRhbG9ndWUudjEuTGlzdFByaWNlUnVsZXNSZXNwb25zZSIGsrsYAggDEmQKD0NyZWF0ZVByaWNl\
        UnVsZRIqLnJ1Y2hlLmNhdGFsb2d1ZS52MS5DcmVhdGVQcmljZVJ1bGVSZXF1ZXN0Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNl\
        UnVsZSIGsrsYAggEEmQKD1VwZGF0ZVByaWNlUnVsZRIqLnJ1Y2hlLmNhdGFsb2d1ZS52MS5VcGRhdGVQcmljZVJ1bGVSZXF1ZXN0\
        Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZSIGsrsYAggFElEKD0RlbGV0ZVByaWNlUnVsZRIXLnJ1Y2hlLnYxLkRlbGV0\
        ZVJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VSdWxlIgayuxgCCAYSVQoRVW5kZWxldGVQcmljZVJ1bGUSGS5ydWNo\
        ZS52MS5VbmRlbGV0ZVJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VSdWxlIgayuxgCCAdCA7oCAGIGcHJvdG8zCr4k\
        CiBydWNoZS9jYXRhbG9ndWUvdjEvcHJvZHVjdC5wcm90bxIScnVjaGUuY2F0YWxvZ3VlLnYxGiBnb29nbGUvcHJvdG9idWYvZmll\
        bGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92\
        MS90eXBlcy5wcm90byLeCQoHUHJvZHVjdBIOCgJpZBgBIAEoA1ICaWQSMwoEY29kZRgCIAEoCUIfqrsYGxAoKgAwATgBwgEQCgxQ\
        e2NvdW50ZXI6NX0YAVIEY29kZRIvCgtkZXNpZ25hdGlvbhgDIAEoCUINqrsYCQgBEMgBMAE4AVILZGVzaWduYXRpb24SKwoLZGVz\
        Y3JpcHRpb24YBCABKAlCCaq7GAUQkE4wAVILZGVzY3JpcHRpb24SMwoEa2luZBgFIAEoDjIfLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Q\
        cm9kdWN0S2luZFIEa2luZBI+CgtjYXRlZ29yeV9pZBgGIAEoA0IdqrsYGboBFgoSY2F0YWxvZ3VlLmNhdGVnb3J5EAFSCmNhdGVn\
        b3J5SWQSOgoHdW5pdF9pZBgHIAEoA0IhqrsYHboBGgoWY2F0YWxvZ3VlLm1lYXN1cmVfdW5pdBABUgZ1bml0SWQSMgoKdW5pdF9w\
        cmljZRgIIAEoCUITqrsYD2IFcHJpY2WiAQUIBBIBMFIJdW5pdFByaWNlEjoKDnB1cmNoYXNlX3ByaWNlGAkgASgJQhOquxgPYgVw\
        cmljZaIBBQgEEgEwUg1wdXJjaGFzZVByaWNlEjYKBnRheF9pZBgKIAEoA0IfqrsYG2IFcHJpY2W6AREKDWNhdGFsb2d1ZS50YXgQ\
        AVIFdGF4SWQSXAoTdGhpcmRfcGFydHlfdGF4X2lkcxgLIAMoA0ItqrsYKUgUYgVwcmljZboBHQoZY2F0YWxvZ3VlLnRoaXJkX3Bh\
        cnR5X3RheBABUhB0aGlyZFBhcnR5VGF4SWRzEkYKBnByaWNlcxgMIAMoCzIeLnJ1Y2hlLmNhdGFsb2d1ZS52MS5EYXRlZFByaWNl\
        Qg6quxgKSPQDYgVwcmljZVIGcHJpY2VzEigKBm1hcmdpbhgNIAEoCUIQqrsYDGIFcHJpY2WiAQIIBFIGbWFyZ2luEj0KEW1hcmdp\
        bl9wZXJjZW50YWdlGA4gASgJQhCquxgMYgVwcmljZaIBAggEUhBtYXJnaW5QZXJjZW50YWdlEkYKCGJhcmNvZGVzGBAgAygLMhsu\
        cnVjaGUuY2F0YWxvZ3VlLnYxLkJhcmNvZGVCDaq7GAlIFGIFc3RvY2tSCGJhcmNvZGVzEj8KFm1hbnVmYWN0dXJlcl9yZWZlcmVu\
        Y2UYESABKAlCCKq7GAQQPDABUhVtYW51ZmFjdHVyZXJSZWZlcmVuY2USJQoHc3RvY2tlZBgSIAEoCEILqrsYB2IFc3RvY2tSB3N0\
        b2NrZWQSWAoFaW1hZ2UYEyABKAsyES5ydWNoZS52MS5GaWxlUmVmQi+quxgrygEoCglpbWFnZS9wbmcKCmltYWdlL2pwZWcKCmlt\
        YWdlL3dlYnAQgIDAAlIFaW1hZ2USGgoIaW5hY3RpdmUYFCABKAhSCGluYWN0aXZlEh0KBW5vdGVzGBUgASgJQgequxgDEJBOUgVu\
        b3RlcxIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzpZorsYVQoRY2F0YWxvZ3VlLnByb2R1Y3QSC2Rl\
        c2lnbmF0aW9uMgRjb2RlMgtkZXNpZ25hdGlvbjILY2F0ZWdvcnlfaWQyCnVuaXRfcHJpY2UyB3VuaXRfaWQiqAEKCkRhdGVkUHJp\
        Y2USDgoCaWQYASABKANSAmlkEigKCnN0YXJ0X2RhdGUYAiABKAlCCaq7GAUIAaoBAFIJc3RhcnREYXRlEisKCnVuaXRfcHJpY2UY\
        AyABKAlCDKq7GAiiAQUIBBIBMFIJdW5pdFByaWNlEjMKDnB1cmNoYXNlX3ByaWNlGAQgASgJQgyquxgIogEFCAQSATBSDXB1cmNo\
        YXNlUHJpY2UifwoHQmFyY29kZRIOCgJpZBgBIAEoA1ICaWQSIAoFdmFsdWUYAiABKAlCCqq7GAYIARBQMAFSBXZhbHVlEkIKCXN5\
        bWJvbG9neRgDIAEoDjIkLnJ1Y2hlLmNhdGFsb2d1ZS52MS5CYXJjb2RlU3ltYm9sb2d5UglzeW1ib2xvZ3kiUwoYQmF0Y2hHZXRQ\
        cm9kdWN0c1Jlc3BvbnNlEjcKCHByb2R1Y3RzGAEgAygLMhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RSCHByb2R1Y3RzIqoB\
        ChRMaXN0UHJvZHVjdHNSZXNwb25zZRI3Cghwcm9kdWN0cxgBIAMoCzIbLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Ughwcm9k\
        dWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNp\
        emWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZVByb2R1Y3RSZXF1ZXN0EjUKB3Byb2R1Y3QYASABKAsyGy5ydWNoZS5jYXRh\
        bG9ndWUudjEuUHJvZHVjdFIHcHJvZHVjdBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgE\
        IAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVQcm9kdWN0UmVxdWVzdBI1Cgdwcm9kdWN0GAEgASgLMhsucnVjaGUuY2F0YWxv\
        Z3VlLnYxLlByb2R1Y3RSB3Byb2R1Y3QSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1\
        cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9u\
        bHki3QEKFFJlc29sdmVQcmljZXNSZXF1ZXN0Eh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBIbCgRkYXRlGAIgASgJQgeq\
        uxgDqgEAUgRkYXRlEjEKBHNpZGUYAyABKA4yHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VTaWRlUgRzaWRlEjMKBWxpbmVzGAQg\
        AygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlTGluZVIFbGluZXMSIQoMd2lubmVyc19vbmx5GAUgASgIUgt3aW5uZXJzT25s\
        eSJqCglQcmljZUxpbmUSHQoKcHJvZHVjdF9pZBgBIAEoA1IJcHJvZHVjdElkEiUKCHF1YW50aXR5GAIgASgJQgmquxgFogECCAZS\
        CHF1YW50aXR5EhcKB3VuaXRfaWQYAyABKANSBnVuaXRJZCJQChVSZXNvbHZlUHJpY2VzUmVzcG9uc2USNwoFbGluZXMYASADKAsy\
        IS5ydWNoZS5jYXRhbG9ndWUudjEuUmVzb2x2ZWRQcmljZVIFbGluZXMizAMKDVJlc29sdmVkUHJpY2USOQoKcHJvZHVjdF9pZBgB\
        IAEoA0IaqrsYFroBEwoRY2F0YWxvZ3VlLnByb2R1Y3RSCXByb2R1Y3RJZBIoCgp1bml0X3ByaWNlGAIgASgJQgmquxgFogECCARS\
        CXVuaXRQcmljZRIXCgd1bml0X2lkGAMgASgDUgZ1bml0SWQSNwoGb3JpZ2luGAQgASgOMh8ucnVjaGUuY2F0YWxvZ3VlLnYxLlBy\
        aWNlT3JpZ2luUgZvcmlnaW4SFwoHcnVsZV9pZBgFIAEoA1IGcnVsZUlkEhcKB2dyaWRfaWQYBiABKANSBmdyaWRJZBJoCgpiYXNl\
        X3ByaWNlGAcgASgJQkmquxhFehxjYXRhbG9ndWUucHJvZHVjdC51bml0X3ByaWNleiBjYXRhbG9ndWUucHJvZHVjdC5wdXJjaGFz\
        ZV9wcmljZaIBAggEUgliYXNlUHJpY2USJAoObGVhZF90aW1lX2RheXMYCCABKAVSDGxlYWRUaW1lRGF5cxJCCgpjb25zaWRlcmVk\
        GAkgAygLMiIucnVjaGUuY2F0YWxvZ3VlLnYxLkNvbnNpZGVyZWRSdWxlUgpjb25zaWRlcmVkIn0KDkNvbnNpZGVyZWRSdWxlEhcK\
        B3J1bGVfaWQYASABKANSBnJ1bGVJZBIXCgdncmlkX2lkGAIgASgDUgZncmlkSWQSOQoHb3V0Y29tZRgDIAEoDjIfLnJ1Y2hlLmNh\
        dGFsb2d1ZS52MS5SdWxlT3V0Y29tZVIHb3V0Y29tZSo4CgtQcm9kdWN0S2luZBIcChhQUk9EVUNUX0tJTkRfVU5TUEVDSUZJRUQQ\
        ABILCgdTRVJWSUNFEAEqQAoQQmFyY29kZVN5bWJvbG9neRIhCh1CQVJDT0RFX1NZTUJPTE9HWV9VTlNQRUNJRklFRBAAEgkKBU9U\
        SEVSEAEqNQoJUHJpY2VTaWRlEhoKFlBSSUNFX1NJREVfVU5TUEVDSUZJRUQQABIMCghQVVJDSEFTRRABKmQKC1ByaWNlT3JpZ2lu\
        EhwKGFBSSUNFX09SSUdJTl9VTlNQRUNJRklFRBAAEhMKD0NBVEFMT0dVRV9QUklDRRABEhIKDlBVUkNIQVNFX1BSSUNFEAISDgoK\
        UFJJQ0VfUlVMRRADKo8CCgtSdWxlT3V0Y29tZRIcChhSVUxFX09VVENPTUVfVU5TUEVDSUZJRUQQABIHCgNXT04QARIRCg1OT1Rf\
        WUVUX1ZBTElEEAISEwoPTk9fTE9OR0VSX1ZBTElEEAMSGAoUUVVBTlRJVFlfTk9UX1JFQUNIRUQQBBIaChZMRVNTX1NQRUNJRklD\
        X0FVRElFTkNFEAUSGQoVTEVTU19TUEVDSUZJQ19QUk9EVUNUEAYSEgoOTE9XRVJfUVVBTlRJVFkQBxIJCgVPTERFUhAIEhQKEFNB\
        TUVfQlVUX0VBUkxJRVIQCRIRCg1OT19CQVNFX1BSSUNFEAoSGAoUVU5JVF9OT1RfQ09OVkVSVElCTEUQCzKABgoOUHJvZHVjdFNl\
        cnZpY2USRwoKR2V0UHJvZHVjdBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5jYXRhbG9ndWUudjEuUHJvZHVjdCIGsrsY\
        AggBEmMKEEJhdGNoR2V0UHJvZHVjdHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5jYXRhbG9ndWUudjEuQmF0\
        Y2hHZXRQcm9kdWN0c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdFByb2R1Y3RzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaKC5ydWNo\
        ZS5jYXRhbG9ndWUudjEuTGlzdFByb2R1Y3RzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVQcm9kdWN0EigucnVjaGUuY2F0YWxv\
        Z3VlLnYxLkNyZWF0ZVByb2R1Y3RSZXF1ZXN0GhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3QiBrK7GAIIBBJeCg1VcGRhdGVQ\
        cm9kdWN0EigucnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZVByb2R1Y3RSZXF1ZXN0GhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1\
        Y3QiBrK7GAIIBRJNCg1EZWxldGVQcm9kdWN0EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Q\
        cm9kdWN0IgayuxgCCAYSUQoPVW5kZWxldGVQcm9kdWN0EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuY2F0YWxv\
        Z3VlLnYxLlByb2R1Y3QiBrK7GAIIBxKEAQoNUmVzb2x2ZVByaWNlcxIoLnJ1Y2hlLmNhdGFsb2d1ZS52MS5SZXNvbHZlUHJpY2Vz\
        UmVxdWVzdBopLnJ1Y2hlLmNhdGFsb2d1ZS52MS5SZXNvbHZlUHJpY2VzUmVzcG9uc2UiHrK7GBoQARoWY2F0YWxvZ3VlLnByb2R1\
        Y3Q6cmVhZEIDugIAYgZwcm90bzMK7wcKIXJ1Y2hlL2NhdGFsb2d1ZS92MS9zZXR0aW5ncy5wcm90bxIScnVjaGUuY2F0YWxvZ3Vl\
        LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3Yx\
        L3NldHRpbmdzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLBAgoRQ2F0YWxvZ3VlU2V0dGluZ3MSDgoCaWQYASABKANSAmlk\
        Ei0KBXNjb3BlGAIgASgLMhcucnVjaGUudjEuU2V0dGluZ3NTY29wZVIFc2NvcGUSOQoWcmVmdXNlX25lZ2F0aXZlX21hcmdpbhgD\
        IAEoCEgAUhRyZWZ1c2VOZWdhdGl2ZU1hcmdpbogBARI3ChVyZWZ1c2VfbmVnYXRpdmVfc3RvY2sYBCABKAhIAVITcmVmdXNlTmVn\
        YXRpdmVTdG9ja4gBARIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzoaorsYFgoSY2F0YWxvZ3VlLnNl\
        dHRpbmdzKAFCGQoXX3JlZnVzZV9uZWdhdGl2ZV9tYXJnaW5CGAoWX3JlZnVzZV9uZWdhdGl2ZV9zdG9jayL3AQoeVXBkYXRlQ2F0\
        YWxvZ3VlU2V0dGluZ3NSZXF1ZXN0ElQKEmNhdGFsb2d1ZV9zZXR0aW5ncxgBIAEoCzIlLnJ1Y2hlLmNhdGFsb2d1ZS52MS5DYXRh\
        bG9ndWVTZXR0aW5nc1IRY2F0YWxvZ3VlU2V0dGluZ3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmll\
        bGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2\
        YWxpZGF0ZU9ubHky/QEKGENhdGFsb2d1ZVNldHRpbmdzU2VydmljZRJjChRHZXRDYXRhbG9ndWVTZXR0aW5ncxIcLnJ1Y2hlLnYx\
        LkdldFNldHRpbmdzUmVxdWVzdBolLnJ1Y2hlLmNhdGFsb2d1ZS52MS5DYXRhbG9ndWVTZXR0aW5ncyIGsrsYAggIEnwKF1VwZGF0\
        ZUNhdGFsb2d1ZVNldHRpbmdzEjIucnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZUNhdGFsb2d1ZVNldHRpbmdzUmVxdWVzdBolLnJ1\
        Y2hlLmNhdGFsb2d1ZS52MS5DYXRhbG9ndWVTZXR0aW5ncyIGsrsYAggJQgO6AgBiBnByb3RvMwrXEgoecnVjaGUvY2F0YWxvZ3Vl\
        L3YxL3N0b2NrLnByb3RvEhJydWNoZS5jYXRhbG9ndWUudjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9y\
        ZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8ipwMKDVN0b2NrTW92ZW1lbnQSDgoCaWQYASABKANSAmlkEj8KCnBy\
        b2R1Y3RfaWQYAiABKANCIKq7GBwIAUABugEVChFjYXRhbG9ndWUucHJvZHVjdBABUglwcm9kdWN0SWQSPAoEa2luZBgDIAEoDjIg\
        LnJ1Y2hlLmNhdGFsb2d1ZS52MS5Nb3ZlbWVudEtpbmRCBqq7GAJAAVIEa2luZBIpCghxdWFudGl0eRgEIAEoCUINqrsYCQgBQAGi\
        AQIIBlIIcXVhbnRpdHkSHQoEZGF0ZRgFIAEoCUIJqrsYBUABqgEAUgRkYXRlEiEKB2NvbW1lbnQYBiABKAlCB6q7GAMQrAJSB2Nv\
        bW1lbnQSLgoGb3JpZ2luGAcgASgLMg4ucnVjaGUudjEuTGlua0IGqrsYAkABUgZvcmlnaW4SKAoEaW5mbxgPIAEoCzIULnJ1Y2hl\
        LnYxLlJlY29yZEluZm9SBGluZm86QKK7GDwKGGNhdGFsb2d1ZS5zdG9ja19tb3ZlbWVudDIKcHJvZHVjdF9pZDIEa2luZDIIcXVh\
        bnRpdHkyBGRhdGUi5QEKClN0b2NrTGV2ZWwSDgoCaWQYASABKANSAmlkEkEKCnByb2R1Y3RfaWQYAiABKANCIqq7GB4IASoAQAG6\
        ARUKEWNhdGFsb2d1ZS5wcm9kdWN0EAJSCXByb2R1Y3RJZBIlCghxdWFudGl0eRgDIAEoCUIJqrsYBaIBAggGUghxdWFudGl0eRIo\
        CgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzozorsYLwoVY2F0YWxvZ3VlLnN0b2NrX2xldmVsMgpwcm9k\
        dWN0X2lkMghxdWFudGl0eUABImwKHkJhdGNoR2V0U3RvY2tNb3ZlbWVudHNSZXNwb25zZRJKCg9zdG9ja19tb3ZlbWVudHMYASAD\
        KAsyIS5ydWNoZS5jYXRhbG9ndWUudjEuU3RvY2tNb3ZlbWVudFIOc3RvY2tNb3ZlbWVudHMiwwEKGkxpc3RTdG9ja01vdmVtZW50\
        c1Jlc3BvbnNlEkoKD3N0b2NrX21vdmVtZW50cxgBIAMoCzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5TdG9ja01vdmVtZW50Ug5zdG9j\
        a01vdmVtZW50cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0\
        b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUiqgEKGkNyZWF0ZVN0b2NrTW92ZW1lbnRSZXF1ZXN0EkgKDnN0b2NrX21vdmVtZW50\
        GAEgASgLMiEucnVjaGUuY2F0YWxvZ3VlLnYxLlN0b2NrTW92ZW1lbnRSDXN0b2NrTW92ZW1lbnQSHQoKcmVxdWVzdF9pZBgDIAEo\
        CVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSJgChtCYXRjaEdldFN0b2NrTGV2ZWxzUmVz\
        cG9uc2USQQoMc3RvY2tfbGV2ZWxzGAEgAygLMh4ucnVjaGUuY2F0YWxvZ3VlLnYxLlN0b2NrTGV2ZWxSC3N0b2NrTGV2ZWxzIrcB\
        ChdMaXN0U3RvY2tMZXZlbHNSZXNwb25zZRJBCgxzdG9ja19sZXZlbHMYASADKAsyHi5ydWNoZS5jYXRhbG9ndWUudjEuU3RvY2tM\
        ZXZlbFILc3RvY2tMZXZlbHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyAB\
        KANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplKlUKDE1vdmVtZW50S2luZBIdChlNT1ZFTUVOVF9LSU5EX1VOU1BFQ0lG\
        SUVEEAASCwoHUkVDRUlQVBABEgkKBUlTU1VFEAISDgoKQ09SUkVDVElPThADMrMDChRTdG9ja01vdmVtZW50U2VydmljZRJTChBH\
        ZXRTdG9ja01vdmVtZW50EhQucnVjaGUudjEuR2V0UmVxdWVzdBohLnJ1Y2hlLmNhdGFsb2d1ZS52MS5TdG9ja01vdmVtZW50Igay\
        uxgCCAESbwoWQmF0Y2hHZXRTdG9ja01vdmVtZW50cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBoyLnJ1Y2hlLmNhdGFsb2d1\
        ZS52MS5CYXRjaEdldFN0b2NrTW92ZW1lbnRzUmVzcG9uc2UiBrK7GAIIAhJjChJMaXN0U3RvY2tNb3ZlbWVudHMSFS5ydWNoZS52\
        MS5MaXN0UmVxdWVzdBouLnJ1Y2hlLmNhdGFsb2d1ZS52MS5MaXN0U3RvY2tNb3ZlbWVudHNSZXNwb25zZSIGsrsYAggDEnAKE0Ny\
        ZWF0ZVN0b2NrTW92ZW1lbnQSLi5ydWNoZS5jYXRhbG9ndWUudjEuQ3JlYXRlU3RvY2tNb3ZlbWVudFJlcXVlc3QaIS5ydWNoZS5j\
        YXRhbG9ndWUudjEuU3RvY2tNb3ZlbWVudCIGsrsYAggEMqwCChFTdG9ja0xldmVsU2VydmljZRJNCg1HZXRTdG9ja0xldmVsEhQu\
        cnVjaGUudjEuR2V0UmVxdWVzdBoeLnJ1Y2hlLmNhdGFsb2d1ZS52MS5TdG9ja0xldmVsIgayuxgCCAESaQoTQmF0Y2hHZXRTdG9j\
        a0xldmVscxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBovLnJ1Y2hlLmNhdGFsb2d1ZS52MS5CYXRjaEdldFN0b2NrTGV2ZWxz\
        UmVzcG9uc2UiBrK7GAIIAhJdCg9MaXN0U3RvY2tMZXZlbHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBorLnJ1Y2hlLmNhdGFsb2d1\
        ZS52MS5MaXN0U3RvY2tMZXZlbHNSZXNwb25zZSIGsrsYAggDQgO6AgBiBnByb3RvMwrNEwoccnVjaGUvY2F0YWxvZ3VlL3YxL3Rh\
        eC5wcm90bxIScnVjaGUuY2F0YWxvZ3VlLnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5u\
        b3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLdAwoDVGF4Eg4KAmlk\
        GAEgASgDUgJpZBIwCgRjb2RlGAIgASgJQhyquxgYCAEQFCIMW0EtWjAtOV8uLV0rKgAwATgBUgRjb2RlEiIKBWxhYmVsGAMgASgJ\
        QgyquxgICAEQZDABOAFSBWxhYmVsEjsKCGNhdGVnb3J5GAQgASgOMh8ucnVjaGUuY2F0YWxvZ3VlLnYxLlRheENhdGVnb3J5Ughj\
        YXRlZ29yeRI+Cgl0ZXJyaXRvcnkYBSABKA4yIC5ydWNoZS5jYXRhbG9ndWUudjEuVGF4VGVycml0b3J5Ugl0ZXJyaXRvcnkSOwoF\
        cmF0ZXMYBiADKAsyGy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4UmF0ZUIIqrsYBAgBSGRSBXJhdGVzEjIKEGV4ZW1wdGlvbl9yZWFz\
        b24YByABKAlCB6q7GAMQrAJSD2V4ZW1wdGlvblJlYXNvbhIaCghpbmFjdGl2ZRgIIAEoCFIIaW5hY3RpdmUSKAoEaW5mbxgPIAEo\
        CzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86PKK7GDgKDWNhdGFsb2d1ZS50YXgSBWxhYmVsMgRjb2RlMgVsYWJlbDIJdGVy\
        cml0b3J5MghjYXRlZ29yeSK5AQoHVGF4UmF0ZRIOCgJpZBgBIAEoA1ICaWQSMQoKcGVyY2VudGFnZRgCIAEoCUIRqrsYDaIBCggE\
        EgEwGgMxMDBSCnBlcmNlbnRhZ2USJgoKc3RhcnRfZGF0ZRgDIAEoCUIHqrsYA6oBAFIJc3RhcnREYXRlEiIKCGVuZF9kYXRlGAQg\
        ASgJQgequxgDqgEAUgdlbmREYXRlEh8KBnNvdXJjZRgFIAEoCUIHqrsYAxCsAlIGc291cmNlIkYKFUJhdGNoR2V0VGF4ZXNSZXNw\
        b25zZRItCgV0YXhlcxgBIAMoCzIXLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UYXhSBXRheGVzIp0BChFMaXN0VGF4ZXNSZXNwb25zZRIt\
        CgV0YXhlcxgBIAMoCzIXLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UYXhSBXRheGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4\
        dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKBAQoQQ3JlYXRlVGF4\
        UmVxdWVzdBIpCgN0YXgYASABKAsyFy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4UgN0YXgSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVx\
        dWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSK+AQoQVXBkYXRlVGF4UmVxdWVzdBIpCgN0YXgYASAB\
        KAsyFy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4UgN0YXgSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmll\
        bGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2\
        YWxpZGF0ZU9ubHkiXwoVQWRkRnJlbmNoVGF4ZXNSZXF1ZXN0EicKD2FsbF90ZXJyaXRvcmllcxgBIAEoCFIOYWxsVGVycml0b3Jp\
        ZXMSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIkcKFkFkZEZyZW5jaFRheGVzUmVzcG9uc2USLQoFYWRkZWQYASADKAsy\
        Fy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4UgVhZGRlZCqdAQoLVGF4Q2F0ZWdvcnkSHAoYVEFYX0NBVEVHT1JZX1VOU1BFQ0lGSUVE\
        EAASDAoIU1RBTkRBUkQQARIOCgpaRVJPX1JBVEVEEAISCgoGRVhFTVBUEAMSEgoOUkVWRVJTRV9DSEFSR0UQBBITCg9JTlRSQV9D\
        T01NVU5JVFkQBRIKCgZFWFBPUlQQBhIRCg1PVVRTSURFX1NDT1BFEAcqSAoMVGF4VGVycml0b3J5Eh0KGVRBWF9URVJSSVRPUllf\
        VU5TUEVDSUZJRUQQABILCgdDT1JTSUNBEAESDAoIT1ZFUlNFQVMQAjLBBQoKVGF4U2VydmljZRI/CgZHZXRUYXgSFC5ydWNoZS52\
        MS5HZXRSZXF1ZXN0GhcucnVjaGUuY2F0YWxvZ3VlLnYxLlRheCIGsrsYAggBEl0KDUJhdGNoR2V0VGF4ZXMSGS5ydWNoZS52MS5C\
        YXRjaEdldFJlcXVlc3QaKS5ydWNoZS5jYXRhbG9ndWUudjEuQmF0Y2hHZXRUYXhlc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlzdFRh\
        eGVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaJS5ydWNoZS5jYXRhbG9ndWUudjEuTGlzdFRheGVzUmVzcG9uc2UiBrK7GAIIAxJS\
        CglDcmVhdGVUYXgSJC5ydWNoZS5jYXRhbG9ndWUudjEuQ3JlYXRlVGF4UmVxdWVzdBoXLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UYXgi\
        BrK7GAIIBBJSCglVcGRhdGVUYXgSJC5ydWNoZS5jYXRhbG9ndWUudjEuVXBkYXRlVGF4UmVxdWVzdBoXLnJ1Y2hlLmNhdGFsb2d1\
        ZS52MS5UYXgiBrK7GAIIBRJFCglEZWxldGVUYXgSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhcucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlRheCIGsrsYAggGEkkKC1VuZGVsZXRlVGF4EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhcucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlRheCIGsrsYAggHEoUBCg5BZGRGcmVuY2hUYXhlcxIpLnJ1Y2hlLmNhdGFsb2d1ZS52MS5BZGRGcmVuY2hUYXhlc1JlcXVlc3Qa\
        Ki5ydWNoZS5jYXRhbG9ndWUudjEuQWRkRnJlbmNoVGF4ZXNSZXNwb25zZSIcsrsYGBACGhRjYXRhbG9ndWUudGF4OmNyZWF0ZUID\
        ugIAYgZwcm90bzMKmRAKKHJ1Y2hlL2NhdGFsb2d1ZS92MS90aGlyZF9wYXJ0eV90YXgucHJvdG8SEnJ1Y2hlLmNhdGFsb2d1ZS52\
        MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9y\
        ZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8iowMKDVRoaXJkUGFydHlUYXgSDgoCaWQYASABKANSAmlkEiIKBGNv\
        ZGUYAiABKAlCDqq7GAoIARAUKgAwATgBUgRjb2RlEiIKBWxhYmVsGAMgASgJQgyquxgICAEQZDABOAFSBWxhYmVsEiQKBmFtb3Vu\
        dBgEIAEoCUIMqrsYCKIBBQgEEgEwUgZhbW91bnQSMQoKcGVyY2VudGFnZRgFIAEoCUIRqrsYDaIBCggEEgEwGgMxMDBSCnBlcmNl\
        bnRhZ2USLwoGdGF4X2lkGAYgASgDQhiquxgUugERCg1jYXRhbG9ndWUudGF4EAFSBXRheElkEiEKB2NvbW1lbnQYByABKAlCB6q7\
        GAMQrAJSB2NvbW1lbnQSGgoIaW5hY3RpdmUYCCABKAhSCGluYWN0aXZlEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJ\
        bmZvUgRpbmZvOkeiuxhDChljYXRhbG9ndWUudGhpcmRfcGFydHlfdGF4EgVsYWJlbDIEY29kZTIFbGFiZWwyBmFtb3VudDIKcGVy\
        Y2VudGFnZSJwCh9CYXRjaEdldFRoaXJkUGFydHlUYXhlc1Jlc3BvbnNlEk0KEXRoaXJkX3BhcnR5X3RheGVzGAEgAygLMiEucnVj\
        aGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXhSD3RoaXJkUGFydHlUYXhlcyLHAQobTGlzdFRoaXJkUGFydHlUYXhlc1Jlc3Bv\
        bnNlEk0KEXRoaXJkX3BhcnR5X3RheGVzGAEgAygLMiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXhSD3RoaXJkUGFy\
        dHlUYXhlcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3Rh\
        bFNpemWIAQFCDQoLX3RvdGFsX3NpemUiqwEKGkNyZWF0ZVRoaXJkUGFydHlUYXhSZXF1ZXN0EkkKD3RoaXJkX3BhcnR5X3RheBgB\
        IAEoCzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGlyZFBhcnR5VGF4Ug10aGlyZFBhcnR5VGF4Eh0KCnJlcXVlc3RfaWQYAyABKAlS\
        CXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki6AEKGlVwZGF0ZVRoaXJkUGFydHlUYXhSZXF1\
        ZXN0EkkKD3RoaXJkX3BhcnR5X3RheBgBIAEoCzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGlyZFBhcnR5VGF4Ug10aGlyZFBhcnR5\
        VGF4EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0\
        X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5MuMFChRUaGlyZFBhcnR5VGF4\
        U2VydmljZRJTChBHZXRUaGlyZFBhcnR5VGF4EhQucnVjaGUudjEuR2V0UmVxdWVzdBohLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGly\
        ZFBhcnR5VGF4IgayuxgCCAEScQoXQmF0Y2hHZXRUaGlyZFBhcnR5VGF4ZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaMy5y\
        dWNoZS5jYXRhbG9ndWUudjEuQmF0Y2hHZXRUaGlyZFBhcnR5VGF4ZXNSZXNwb25zZSIGsrsYAggCEmUKE0xpc3RUaGlyZFBhcnR5\
        VGF4ZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBovLnJ1Y2hlLmNhdGFsb2d1ZS52MS5MaXN0VGhpcmRQYXJ0eVRheGVzUmVzcG9u\
        c2UiBrK7GAIIAxJwChNDcmVhdGVUaGlyZFBhcnR5VGF4Ei4ucnVjaGUuY2F0YWxvZ3VlLnYxLkNyZWF0ZVRoaXJkUGFydHlUYXhS\
        ZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXgiBrK7GAIIBBJwChNVcGRhdGVUaGlyZFBhcnR5VGF4Ei4u\
        cnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZVRoaXJkUGFydHlUYXhSZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFy\
        dHlUYXgiBrK7GAIIBRJZChNEZWxldGVUaGlyZFBhcnR5VGF4EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBohLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5UaGlyZFBhcnR5VGF4IgayuxgCCAYSXQoVVW5kZWxldGVUaGlyZFBhcnR5VGF4EhkucnVjaGUudjEuVW5kZWxldGVS\
        ZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXgiBrK7GAIIB0IDugIAYgZwcm90bzM=
        """
}

extension ProductCategory: EntityMessage {
    /// The entity's name, `catalogue.category`.
    public static let entityName = "catalogue.category"
}

extension MeasureUnit: EntityMessage {
    /// The entity's name, `catalogue.measure_unit`.
    public static let entityName = "catalogue.measure_unit"
}

extension PriceGrid: EntityMessage {
    /// The entity's name, `catalogue.price_grid`.
    public static let entityName = "catalogue.price_grid"
}

extension PriceRule: EntityMessage {
    /// The entity's name, `catalogue.price_rule`.
    public static let entityName = "catalogue.price_rule"
}

extension Product: EntityMessage {
    /// The entity's name, `catalogue.product`.
    public static let entityName = "catalogue.product"
}

extension CatalogueSettings: EntityMessage {
    /// The entity's name, `catalogue.settings`.
    public static let entityName = "catalogue.settings"
}

extension StockMovement: EntityMessage {
    /// The entity's name, `catalogue.stock_movement`.
    public static let entityName = "catalogue.stock_movement"
}

extension StockLevel: EntityMessage {
    /// The entity's name, `catalogue.stock_level`.
    public static let entityName = "catalogue.stock_level"
}

extension Tax: EntityMessage {
    /// The entity's name, `catalogue.tax`.
    public static let entityName = "catalogue.tax"
}

extension ThirdPartyTax: EntityMessage {
    /// The entity's name, `catalogue.third_party_tax`.
    public static let entityName = "catalogue.third_party_tax"
}

/// The methods of `ruche.catalogue.v1.ProductCategoryService`.
public enum ProductCategoryMethods {
    /// `ruche.catalogue.v1.ProductCategoryService/GetProductCategory`.
    public static let getProductCategory =
        MethodName<GetRequest, ProductCategory>(
            "ruche.catalogue.v1.ProductCategoryService/GetProductCategory")
    /// `ruche.catalogue.v1.ProductCategoryService/BatchGetProductCategories`.
    public static let batchGetProductCategories =
        MethodName<BatchGetRequest, BatchGetProductCategoriesResponse>(
            "ruche.catalogue.v1.ProductCategoryService/BatchGetProductCategories")
    /// `ruche.catalogue.v1.ProductCategoryService/ListProductCategories`.
    public static let listProductCategories =
        MethodName<ListRequest, ListProductCategoriesResponse>(
            "ruche.catalogue.v1.ProductCategoryService/ListProductCategories")
    /// `ruche.catalogue.v1.ProductCategoryService/CreateProductCategory`.
    public static let createProductCategory =
        MethodName<CreateProductCategoryRequest, ProductCategory>(
            "ruche.catalogue.v1.ProductCategoryService/CreateProductCategory")
    /// `ruche.catalogue.v1.ProductCategoryService/UpdateProductCategory`.
    public static let updateProductCategory =
        MethodName<UpdateProductCategoryRequest, ProductCategory>(
            "ruche.catalogue.v1.ProductCategoryService/UpdateProductCategory")
    /// `ruche.catalogue.v1.ProductCategoryService/DeleteProductCategory`.
    public static let deleteProductCategory =
        MethodName<DeleteRequest, ProductCategory>(
            "ruche.catalogue.v1.ProductCategoryService/DeleteProductCategory")
    /// `ruche.catalogue.v1.ProductCategoryService/UndeleteProductCategory`.
    public static let undeleteProductCategory =
        MethodName<UndeleteRequest, ProductCategory>(
            "ruche.catalogue.v1.ProductCategoryService/UndeleteProductCategory")
}

/// The methods of `ruche.catalogue.v1.MeasureUnitService`.
public enum MeasureUnitMethods {
    /// `ruche.catalogue.v1.MeasureUnitService/GetMeasureUnit`.
    public static let getMeasureUnit =
        MethodName<GetRequest, MeasureUnit>(
            "ruche.catalogue.v1.MeasureUnitService/GetMeasureUnit")
    /// `ruche.catalogue.v1.MeasureUnitService/BatchGetMeasureUnits`.
    public static let batchGetMeasureUnits =
        MethodName<BatchGetRequest, BatchGetMeasureUnitsResponse>(
            "ruche.catalogue.v1.MeasureUnitService/BatchGetMeasureUnits")
    /// `ruche.catalogue.v1.MeasureUnitService/ListMeasureUnits`.
    public static let listMeasureUnits =
        MethodName<ListRequest, ListMeasureUnitsResponse>(
            "ruche.catalogue.v1.MeasureUnitService/ListMeasureUnits")
    /// `ruche.catalogue.v1.MeasureUnitService/CreateMeasureUnit`.
    public static let createMeasureUnit =
        MethodName<CreateMeasureUnitRequest, MeasureUnit>(
            "ruche.catalogue.v1.MeasureUnitService/CreateMeasureUnit")
    /// `ruche.catalogue.v1.MeasureUnitService/UpdateMeasureUnit`.
    public static let updateMeasureUnit =
        MethodName<UpdateMeasureUnitRequest, MeasureUnit>(
            "ruche.catalogue.v1.MeasureUnitService/UpdateMeasureUnit")
    /// `ruche.catalogue.v1.MeasureUnitService/DeleteMeasureUnit`.
    public static let deleteMeasureUnit =
        MethodName<DeleteRequest, MeasureUnit>(
            "ruche.catalogue.v1.MeasureUnitService/DeleteMeasureUnit")
    /// `ruche.catalogue.v1.MeasureUnitService/UndeleteMeasureUnit`.
    public static let undeleteMeasureUnit =
        MethodName<UndeleteRequest, MeasureUnit>(
            "ruche.catalogue.v1.MeasureUnitService/UndeleteMeasureUnit")
}

/// The methods of `ruche.catalogue.v1.PriceGridService`.
public enum PriceGridMethods {
    /// `ruche.catalogue.v1.PriceGridService/GetPriceGrid`.
    public static let getPriceGrid =
        MethodName<GetRequest, PriceGrid>(
            "ruche.catalogue.v1.PriceGridService/GetPriceGrid")
    /// `ruche.catalogue.v1.PriceGridService/BatchGetPriceGrids`.
    public static let batchGetPriceGrids =
        MethodName<BatchGetRequest, BatchGetPriceGridsResponse>(
            "ruche.catalogue.v1.PriceGridService/BatchGetPriceGrids")
    /// `ruche.catalogue.v1.PriceGridService/ListPriceGrids`.
    public static let listPriceGrids =
        MethodName<ListRequest, ListPriceGridsResponse>(
            "ruche.catalogue.v1.PriceGridService/ListPriceGrids")
    /// `ruche.catalogue.v1.PriceGridService/CreatePriceGrid`.
    public static let createPriceGrid =
        MethodName<CreatePriceGridRequest, PriceGrid>(
            "ruche.catalogue.v1.PriceGridService/CreatePriceGrid")
    /// `ruche.catalogue.v1.PriceGridService/UpdatePriceGrid`.
    public static let updatePriceGrid =
        MethodName<UpdatePriceGridRequest, PriceGrid>(
            "ruche.catalogue.v1.PriceGridService/UpdatePriceGrid")
    /// `ruche.catalogue.v1.PriceGridService/DeletePriceGrid`.
    public static let deletePriceGrid =
        MethodName<DeleteRequest, PriceGrid>(
            "ruche.catalogue.v1.PriceGridService/DeletePriceGrid")
    /// `ruche.catalogue.v1.PriceGridService/UndeletePriceGrid`.
    public static let undeletePriceGrid =
        MethodName<UndeleteRequest, PriceGrid>(
            "ruche.catalogue.v1.PriceGridService/UndeletePriceGrid")
    /// `ruche.catalogue.v1.PriceGridService/SimulateChange`.
    public static let simulateChange =
        MethodName<SimulateChangeRequest, SimulateChangeResponse>(
            "ruche.catalogue.v1.PriceGridService/SimulateChange")
}

/// The methods of `ruche.catalogue.v1.PriceRuleService`.
public enum PriceRuleMethods {
    /// `ruche.catalogue.v1.PriceRuleService/GetPriceRule`.
    public static let getPriceRule =
        MethodName<GetRequest, PriceRule>(
            "ruche.catalogue.v1.PriceRuleService/GetPriceRule")
    /// `ruche.catalogue.v1.PriceRuleService/BatchGetPriceRules`.
    public static let batchGetPriceRules =
        MethodName<BatchGetRequest, BatchGetPriceRulesResponse>(
            "ruche.catalogue.v1.PriceRuleService/BatchGetPriceRules")
    /// `ruche.catalogue.v1.PriceRuleService/ListPriceRules`.
    public static let listPriceRules =
        MethodName<ListRequest, ListPriceRulesResponse>(
            "ruche.catalogue.v1.PriceRuleService/ListPriceRules")
    /// `ruche.catalogue.v1.PriceRuleService/CreatePriceRule`.
    public static let createPriceRule =
        MethodName<CreatePriceRuleRequest, PriceRule>(
            "ruche.catalogue.v1.PriceRuleService/CreatePriceRule")
    /// `ruche.catalogue.v1.PriceRuleService/UpdatePriceRule`.
    public static let updatePriceRule =
        MethodName<UpdatePriceRuleRequest, PriceRule>(
            "ruche.catalogue.v1.PriceRuleService/UpdatePriceRule")
    /// `ruche.catalogue.v1.PriceRuleService/DeletePriceRule`.
    public static let deletePriceRule =
        MethodName<DeleteRequest, PriceRule>(
            "ruche.catalogue.v1.PriceRuleService/DeletePriceRule")
    /// `ruche.catalogue.v1.PriceRuleService/UndeletePriceRule`.
    public static let undeletePriceRule =
        MethodName<UndeleteRequest, PriceRule>(
            "ruche.catalogue.v1.PriceRuleService/UndeletePriceRule")
}

/// The methods of `ruche.catalogue.v1.ProductService`.
public enum ProductMethods {
    /// `ruche.catalogue.v1.ProductService/GetProduct`.
    public static let getProduct =
        MethodName<GetRequest, Product>(
            "ruche.catalogue.v1.ProductService/GetProduct")
    /// `ruche.catalogue.v1.ProductService/BatchGetProducts`.
    public static let batchGetProducts =
        MethodName<BatchGetRequest, BatchGetProductsResponse>(
            "ruche.catalogue.v1.ProductService/BatchGetProducts")
    /// `ruche.catalogue.v1.ProductService/ListProducts`.
    public static let listProducts =
        MethodName<ListRequest, ListProductsResponse>(
            "ruche.catalogue.v1.ProductService/ListProducts")
    /// `ruche.catalogue.v1.ProductService/CreateProduct`.
    public static let createProduct =
        MethodName<CreateProductRequest, Product>(
            "ruche.catalogue.v1.ProductService/CreateProduct")
    /// `ruche.catalogue.v1.ProductService/UpdateProduct`.
    public static let updateProduct =
        MethodName<UpdateProductRequest, Product>(
            "ruche.catalogue.v1.ProductService/UpdateProduct")
    /// `ruche.catalogue.v1.ProductService/DeleteProduct`.
    public static let deleteProduct =
        MethodName<DeleteRequest, Product>(
            "ruche.catalogue.v1.ProductService/DeleteProduct")
    /// `ruche.catalogue.v1.ProductService/UndeleteProduct`.
    public static let undeleteProduct =
        MethodName<UndeleteRequest, Product>(
            "ruche.catalogue.v1.ProductService/UndeleteProduct")
    /// `ruche.catalogue.v1.ProductService/ResolvePrices`.
    public static let resolvePrices =
        MethodName<ResolvePricesRequest, ResolvePricesResponse>(
            "ruche.catalogue.v1.ProductService/ResolvePrices")
}

/// The methods of `ruche.catalogue.v1.CatalogueSettingsService`.
public enum CatalogueSettingsMethods {
    /// `ruche.catalogue.v1.CatalogueSettingsService/GetCatalogueSettings`.
    public static let getCatalogueSettings =
        MethodName<GetSettingsRequest, CatalogueSettings>(
            "ruche.catalogue.v1.CatalogueSettingsService/GetCatalogueSettings")
    /// `ruche.catalogue.v1.CatalogueSettingsService/UpdateCatalogueSettings`.
    public static let updateCatalogueSettings =
        MethodName<UpdateCatalogueSettingsRequest, CatalogueSettings>(
            "ruche.catalogue.v1.CatalogueSettingsService/UpdateCatalogueSettings")
}

/// The methods of `ruche.catalogue.v1.StockMovementService`.
public enum StockMovementMethods {
    /// `ruche.catalogue.v1.StockMovementService/GetStockMovement`.
    public static let getStockMovement =
        MethodName<GetRequest, StockMovement>(
            "ruche.catalogue.v1.StockMovementService/GetStockMovement")
    /// `ruche.catalogue.v1.StockMovementService/BatchGetStockMovements`.
    public static let batchGetStockMovements =
        MethodName<BatchGetRequest, BatchGetStockMovementsResponse>(
            "ruche.catalogue.v1.StockMovementService/BatchGetStockMovements")
    /// `ruche.catalogue.v1.StockMovementService/ListStockMovements`.
    public static let listStockMovements =
        MethodName<ListRequest, ListStockMovementsResponse>(
            "ruche.catalogue.v1.StockMovementService/ListStockMovements")
    /// `ruche.catalogue.v1.StockMovementService/CreateStockMovement`.
    public static let createStockMovement =
        MethodName<CreateStockMovementRequest, StockMovement>(
            "ruche.catalogue.v1.StockMovementService/CreateStockMovement")
}

/// The methods of `ruche.catalogue.v1.StockLevelService`.
public enum StockLevelMethods {
    /// `ruche.catalogue.v1.StockLevelService/GetStockLevel`.
    public static let getStockLevel =
        MethodName<GetRequest, StockLevel>(
            "ruche.catalogue.v1.StockLevelService/GetStockLevel")
    /// `ruche.catalogue.v1.StockLevelService/BatchGetStockLevels`.
    public static let batchGetStockLevels =
        MethodName<BatchGetRequest, BatchGetStockLevelsResponse>(
            "ruche.catalogue.v1.StockLevelService/BatchGetStockLevels")
    /// `ruche.catalogue.v1.StockLevelService/ListStockLevels`.
    public static let listStockLevels =
        MethodName<ListRequest, ListStockLevelsResponse>(
            "ruche.catalogue.v1.StockLevelService/ListStockLevels")
}

/// The methods of `ruche.catalogue.v1.TaxService`.
public enum TaxMethods {
    /// `ruche.catalogue.v1.TaxService/GetTax`.
    public static let getTax =
        MethodName<GetRequest, Tax>(
            "ruche.catalogue.v1.TaxService/GetTax")
    /// `ruche.catalogue.v1.TaxService/BatchGetTaxes`.
    public static let batchGetTaxes =
        MethodName<BatchGetRequest, BatchGetTaxesResponse>(
            "ruche.catalogue.v1.TaxService/BatchGetTaxes")
    /// `ruche.catalogue.v1.TaxService/ListTaxes`.
    public static let listTaxes =
        MethodName<ListRequest, ListTaxesResponse>(
            "ruche.catalogue.v1.TaxService/ListTaxes")
    /// `ruche.catalogue.v1.TaxService/CreateTax`.
    public static let createTax =
        MethodName<CreateTaxRequest, Tax>(
            "ruche.catalogue.v1.TaxService/CreateTax")
    /// `ruche.catalogue.v1.TaxService/UpdateTax`.
    public static let updateTax =
        MethodName<UpdateTaxRequest, Tax>(
            "ruche.catalogue.v1.TaxService/UpdateTax")
    /// `ruche.catalogue.v1.TaxService/DeleteTax`.
    public static let deleteTax =
        MethodName<DeleteRequest, Tax>(
            "ruche.catalogue.v1.TaxService/DeleteTax")
    /// `ruche.catalogue.v1.TaxService/UndeleteTax`.
    public static let undeleteTax =
        MethodName<UndeleteRequest, Tax>(
            "ruche.catalogue.v1.TaxService/UndeleteTax")
    /// `ruche.catalogue.v1.TaxService/AddFrenchTaxes`.
    public static let addFrenchTaxes =
        MethodName<AddFrenchTaxesRequest, AddFrenchTaxesResponse>(
            "ruche.catalogue.v1.TaxService/AddFrenchTaxes")
}

/// The methods of `ruche.catalogue.v1.ThirdPartyTaxService`.
public enum ThirdPartyTaxMethods {
    /// `ruche.catalogue.v1.ThirdPartyTaxService/GetThirdPartyTax`.
    public static let getThirdPartyTax =
        MethodName<GetRequest, ThirdPartyTax>(
            "ruche.catalogue.v1.ThirdPartyTaxService/GetThirdPartyTax")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/BatchGetThirdPartyTaxes`.
    public static let batchGetThirdPartyTaxes =
        MethodName<BatchGetRequest, BatchGetThirdPartyTaxesResponse>(
            "ruche.catalogue.v1.ThirdPartyTaxService/BatchGetThirdPartyTaxes")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/ListThirdPartyTaxes`.
    public static let listThirdPartyTaxes =
        MethodName<ListRequest, ListThirdPartyTaxesResponse>(
            "ruche.catalogue.v1.ThirdPartyTaxService/ListThirdPartyTaxes")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/CreateThirdPartyTax`.
    public static let createThirdPartyTax =
        MethodName<CreateThirdPartyTaxRequest, ThirdPartyTax>(
            "ruche.catalogue.v1.ThirdPartyTaxService/CreateThirdPartyTax")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/UpdateThirdPartyTax`.
    public static let updateThirdPartyTax =
        MethodName<UpdateThirdPartyTaxRequest, ThirdPartyTax>(
            "ruche.catalogue.v1.ThirdPartyTaxService/UpdateThirdPartyTax")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/DeleteThirdPartyTax`.
    public static let deleteThirdPartyTax =
        MethodName<DeleteRequest, ThirdPartyTax>(
            "ruche.catalogue.v1.ThirdPartyTaxService/DeleteThirdPartyTax")
    /// `ruche.catalogue.v1.ThirdPartyTaxService/UndeleteThirdPartyTax`.
    public static let undeleteThirdPartyTax =
        MethodName<UndeleteRequest, ThirdPartyTax>(
            "ruche.catalogue.v1.ThirdPartyTaxService/UndeleteThirdPartyTax")
}
