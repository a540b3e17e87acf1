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
        ZXRlUmVxdWVzdBofLnJ1Y2hlLmNhdGFsb2d1ZS52MS5NZWFzdXJlVW5pdCIGsrsYAggHQgO6AgBiBnByb3RvMwrjKwojcnVjaGUv\
        Y2F0YWxvZ3VlL3YxL3ByaWNlX2dyaWQucHJvdG8SEnJ1Y2hlLmNhdGFsb2d1ZS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21h\
        c2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlw\
        ZXMucHJvdG8itQQKCVByaWNlR3JpZBIOCgJpZBgBIAEoA1ICaWQSIgoEbmFtZRgCIAEoCUIOqrsYCggBEGQqADABOAFSBG5hbWUS\
        PAoIYXVkaWVuY2UYAyABKA4yIC5ydWNoZS5jYXRhbG9ndWUudjEuR3JpZEF1ZGllbmNlUghhdWRpZW5jZRJNCg1jdXN0b21lcl90\
        eXBlGAQgASgJQiiquxgksgEhEh9kaXJlY3RvcnkuYWNjb3VudC5jdXN0b21lcl90eXBlUgxjdXN0b21lclR5cGUSOwoKYWNjb3Vu\
        dF9pZBgFIAEoA0IcqrsYGLoBFQoRZGlyZWN0b3J5LmFjY291bnQQAVIJYWNjb3VudElkEiYKCnN0YXJ0X2RhdGUYBiABKAlCB6q7\
        GAOqAQBSCXN0YXJ0RGF0ZRIiCghlbmRfZGF0ZRgHIAEoCUIHqrsYA6oBAFIHZW5kRGF0ZRIaCghpbmFjdGl2ZRgIIAEoCFIIaW5h\
        Y3RpdmUSHQoFbm90ZXMYCSABKAlCB6q7GAMQ0A9SBW5vdGVzEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRp\
        bmZvOnmiuxh1ChRjYXRhbG9ndWUucHJpY2VfZ3JpZBIEbmFtZTIEbmFtZTIIYXVkaWVuY2UyDWN1c3RvbWVyX3R5cGUyCmFjY291\
        bnRfaWQyCnN0YXJ0X2RhdGUyCGVuZF9kYXRlogEVY2F0YWxvZ3VlLnByaWNlLWdyaWRzIokICglQcmljZVJ1bGUSDgoCaWQYASAB\
        KANSAmlkEjoKB2dyaWRfaWQYAiABKANCIaq7GB0IAboBGAoUY2F0YWxvZ3VlLnByaWNlX2dyaWQQAlIGZ3JpZElkEjsKCnByb2R1\
        Y3RfaWQYAyABKANCHKq7GBi6ARUKEWNhdGFsb2d1ZS5wcm9kdWN0EAJSCXByb2R1Y3RJZBI+CgtjYXRlZ29yeV9pZBgEIAEoA0Id\
        qrsYGboBFgoSY2F0YWxvZ3VlLmNhdGVnb3J5EAJSCmNhdGVnb3J5SWQSLwoMbWluX3F1YW50aXR5GAUgASgJQgyquxgIogEFCAYS\
        ATBSC21pblF1YW50aXR5EjcKBm1ldGhvZBgGIAEoDjIfLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZU1ldGhvZFIGbWV0aG9kEiIK\
        BXByaWNlGAcgASgJQgyquxgIogEFCAQSATBSBXByaWNlEjMKCnBlcmNlbnRhZ2UYCCABKAlCE6q7GA+iAQwIBBIBMBoFMTAwMDBS\
        CnBlcmNlbnRhZ2USOgoHdW5pdF9pZBgJIAEoA0IhqrsYHboBGgoWY2F0YWxvZ3VlLm1lYXN1cmVfdW5pdBABUgZ1bml0SWQSMQoE\
        YmFzZRgKIAEoDjIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUJhc2VSBGJhc2USQQoMYmFzZV9ncmlkX2lkGAsgASgDQh+quxgb\
        ugEYChRjYXRhbG9ndWUucHJpY2VfZ3JpZBABUgpiYXNlR3JpZElkEjEKDXJvdW5kaW5nX3N0ZXAYDCABKAlCDKq7GAiiAQUIBBIB\
        MFIMcm91bmRpbmdTdGVwEh8KBWV4dHJhGA0gASgJQgmquxgFogECCARSBWV4dHJhEiYKCnN0YXJ0X2RhdGUYDiABKAlCB6q7GAOq\
        AQBSCXN0YXJ0RGF0ZRIiCghlbmRfZGF0ZRgQIAEoCUIHqrsYA6oBAFIHZW5kRGF0ZRI8Cg5sZWFkX3RpbWVfZGF5cxgRIAEoBUIW\
        qrsYElEAAAAAAAAAAFkAAAAAAISsQFIMbGVhZFRpbWVEYXlzEjcKEnN1cHBsaWVyX3JlZmVyZW5jZRgSIAEoCUIIqrsYBBA8MAFS\
        EXN1cHBsaWVyUmVmZXJlbmNlEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOn2iuxh5ChRjYXRhbG9n\
        dWUucHJpY2VfcnVsZTIHZ3JpZF9pZDIKcHJvZHVjdF9pZDILY2F0ZWdvcnlfaWQyDG1pbl9xdWFudGl0eTIGbWV0aG9kMgVwcmlj\
        ZTIKcGVyY2VudGFnZaIBFWNhdGFsb2d1ZS5wcmljZS1ncmlkcyJcChpCYXRjaEdldFByaWNlR3JpZHNSZXNwb25zZRI+Cgtwcmlj\
        ZV9ncmlkcxgBIAMoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWRSCnByaWNlR3JpZHMiswEKFkxpc3RQcmljZUdyaWRz\
        UmVzcG9uc2USPgoLcHJpY2VfZ3JpZHMYASADKAsyHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VHcmlkUgpwcmljZUdyaWRzEiYK\
        D25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUIN\
        CgtfdG90YWxfc2l6ZSKaAQoWQ3JlYXRlUHJpY2VHcmlkUmVxdWVzdBI8CgpwcmljZV9ncmlkGAEgASgLMh0ucnVjaGUuY2F0YWxv\
        Z3VlLnYxLlByaWNlR3JpZFIJcHJpY2VHcmlkEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHki1wEKFlVwZGF0ZVByaWNlR3JpZFJlcXVlc3QSPAoKcHJpY2VfZ3JpZBgBIAEoCzIdLnJ1Y2hl\
        LmNhdGFsb2d1ZS52MS5QcmljZUdyaWRSCXByaWNlR3JpZBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5G\
        aWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhS\
        DHZhbGlkYXRlT25seSJcChpCYXRjaEdldFByaWNlUnVsZXNSZXNwb25zZRI+CgtwcmljZV9ydWxlcxgBIAMoCzIdLnJ1Y2hlLmNh\
        dGFsb2d1ZS52MS5QcmljZVJ1bGVSCnByaWNlUnVsZXMiswEKFkxpc3RQcmljZVJ1bGVzUmVzcG9uc2USPgoLcHJpY2VfcnVsZXMY\
        ASADKAsyHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VSdWxlUgpwcmljZVJ1bGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVIN\
        bmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKaAQoWQ3JlYXRl\
        UHJpY2VSdWxlUmVxdWVzdBI8CgpwcmljZV9ydWxlGAEgASgLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZVIJcHJpY2VS\
        dWxlEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki1wEK\
        FlVwZGF0ZVByaWNlUnVsZVJlcXVlc3QSPAoKcHJpY2VfcnVsZRgBIAEoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZVJ1bGVS\
        CXByaWNlUnVsZRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoK\
        cmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSL8AQoVU2ltdWxh\
        dGVDaGFuZ2VSZXF1ZXN0EhcKB2dyaWRfaWQYASABKANSBmdyaWRJZBIbCgRkYXRlGAIgASgJQgequxgDqgEAUgRkYXRlEjMKBXJ1\
        bGVzGAMgAygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZVIFcnVsZXMSKAoQcmVtb3ZlZF9ydWxlX2lkcxgEIAMoA1IO\
        cmVtb3ZlZFJ1bGVJZHMSMQoEZ3JpZBgFIAEoCzIdLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWRSBGdyaWQSGwoJcGFnZV9z\
        aXplGAYgASgFUghwYWdlU2l6ZSK/AgoWU2ltdWxhdGVDaGFuZ2VSZXNwb25zZRIjCg1wcm9kdWN0X2NvdW50GAEgASgFUgxwcm9k\
        dWN0Q291bnQSIwoNY2hhbmdlZF9jb3VudBgCIAEoBVIMY2hhbmdlZENvdW50EjgKEm1pbmltdW1fcGVyY2VudGFnZRgDIAEoCUIJ\
        qrsYBaIBAggEUhFtaW5pbXVtUGVyY2VudGFnZRIyCg9tZWFuX3BlcmNlbnRhZ2UYBCABKAlCCaq7GAWiAQIIBFIObWVhblBlcmNl\
        bnRhZ2USOAoSbWF4aW11bV9wZXJjZW50YWdlGAUgASgJQgmquxgFogECCARSEW1heGltdW1QZXJjZW50YWdlEjMKBW1vdmVzGAYg\
        AygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlTW92ZVIFbW92ZXMilQEKCVByaWNlTW92ZRIdCgpwcm9kdWN0X2lkGAEgASgD\
        Uglwcm9kdWN0SWQSJQoIcXVhbnRpdHkYAiABKAlCCaq7GAWiAQIIBlIIcXVhbnRpdHkSIQoGYmVmb3JlGAMgASgJQgmquxgFogEC\
        CARSBmJlZm9yZRIfCgVhZnRlchgEIAEoCUIJqrsYBaIBAggEUgVhZnRlcipyCgxHcmlkQXVkaWVuY2USHQoZR1JJRF9BVURJRU5D\
        RV9VTlNQRUNJRklFRBAAEg0KCUVWRVJZQk9EWRABEhEKDUNVU1RPTUVSX1RZUEUQAhIPCgtPTkVfQUNDT1VOVBADEhAKDE9ORV9T\
        VVBQTElFUhAEKmMKC1ByaWNlTWV0aG9kEhwKGFBSSUNFX01FVEhPRF9VTlNQRUNJRklFRBAAEgkKBUZJWEVEEAESDwoLUEVSQ0VO\
        VF9PRkYQAhIOCgpBTU9VTlRfT0ZGEAMSCgoGTUFSS1VQEAQqWQoJUHJpY2VCYXNlEhoKFlBSSUNFX0JBU0VfVU5TUEVDSUZJRUQQ\
        ABIWChJPTl9DQVRBTE9HVUVfUFJJQ0UQARILCgdPTl9DT1NUEAISCwoHT05fR1JJRBADMqgGChBQcmljZUdyaWRTZXJ2aWNlEksK\
        DEdldFByaWNlR3JpZBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAES\
        ZwoSQmF0Y2hHZXRQcmljZUdyaWRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0Gi4ucnVjaGUuY2F0YWxvZ3VlLnYxLkJhdGNo\
        R2V0UHJpY2VHcmlkc1Jlc3BvbnNlIgayuxgCCAISWwoOTGlzdFByaWNlR3JpZHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBoqLnJ1\
        Y2hlLmNhdGFsb2d1ZS52MS5MaXN0UHJpY2VHcmlkc1Jlc3BvbnNlIgayuxgCCAMSZAoPQ3JlYXRlUHJpY2VHcmlkEioucnVjaGUu\
        Y2F0YWxvZ3VlLnYxLkNyZWF0ZVByaWNlR3JpZFJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAQS\
        ZAoPVXBkYXRlUHJpY2VHcmlkEioucnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZVByaWNlR3JpZFJlcXVlc3QaHS5ydWNoZS5jYXRh\
        bG9ndWUudjEuUHJpY2VHcmlkIgayuxgCCAUSUQoPRGVsZXRlUHJpY2VHcmlkEhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBodLnJ1\
        Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWQiBrK7GAIIBhJVChFVbmRlbGV0ZVByaWNlR3JpZBIZLnJ1Y2hlLnYxLlVuZGVsZXRl\
        UmVxdWVzdBodLnJ1Y2hlLmNhdGFsb2d1ZS52MS5QcmljZUdyaWQiBrK7GAIIBxKKAQoOU2ltdWxhdGVDaGFuZ2USKS5ydWNoZS5j\
        YXRhbG9ndWUudjEuU2ltdWxhdGVDaGFuZ2VSZXF1ZXN0GioucnVjaGUuY2F0YWxvZ3VlLnYxLlNpbXVsYXRlQ2hhbmdlUmVzcG9u\
        c2UiIbK7GB0QARoZY2F0YWxvZ3VlLnByaWNlX2dyaWQ6cmVhZDKbBQoQUHJpY2VSdWxlU2VydmljZRJLCgxHZXRQcmljZVJ1bGUS\
        FC5ydWNoZS52MS5HZXRSZXF1ZXN0Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZSIGsrsYAggBEmcKEkJhdGNoR2V0UHJp\
        Y2VSdWxlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBouLnJ1Y2hlLmNhdGFsb2d1ZS52MS5CYXRjaEdldFByaWNlUnVsZXNS\
        ZXNwb25zZSIGsrsYAggCElsKDkxpc3RQcmljZVJ1bGVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaKi5ydWNoZS5jYXRhbG9ndWUu\
        djEuTGlzdFByaWNlUnVsZXNSZXNwb25zZSIGsrsYAggDEmQKD0NyZWF0ZVByaWNlUnVsZRIqLnJ1Y2hlLmNhdGFsb2d1ZS52MS5D\
        cmVhdGVQcmljZVJ1bGVSZXF1ZXN0Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlUnVsZSIGsrsYAggEEmQKD1VwZGF0ZVByaWNl\
        UnVsZRIqLnJ1Y2hlLmNhdGFsb2d1ZS52MS5VcGRhdGVQcmljZVJ1bGVSZXF1ZXN0Gh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNl\
        UnVsZSIGsrsYAggFElEKD0RlbGV0ZVByaWNlUnVsZRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaHS5ydWNoZS5jYXRhbG9ndWUu\
        djEuUHJpY2VSdWxlIgayuxgCCAYSVQoRVW5kZWxldGVQcmljZVJ1bGUSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaHS5ydWNo\
        ZS5jYXRhbG9ndWUudjEuUHJpY2VSdWxlIgayuxgCCAdCA7oCAGIGcHJvdG8zCr4kCiBydWNoZS9jYXRhbG9ndWUvdjEvcHJvZHVj\
        dC5wcm90bxIScnVjaGUuY2F0YWxvZ3VlLnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5u\
        b3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLeCQoHUHJvZHVjdBIO\
        CgJpZBgBIAEoA1ICaWQSMwoEY29kZRgCIAEoCUIfqrsYGxAoKgAwATgBwgEQCgxQe2NvdW50ZXI6NX0YAVIEY29kZRIvCgtkZXNp\
        Z25hdGlvbhgDIAEoCUINqrsYCQgBEMgBMAE4AVILZGVzaWduYXRpb24SKwoLZGVzY3JpcHRpb24YBCABKAlCCaq7GAUQkE4wAVIL\
        ZGVzY3JpcHRpb24SMwoEa2luZBgFIAEoDjIfLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0S2luZFIEa2luZBI+CgtjYXRlZ29y\
        eV9pZBgGIAEoA0IdqrsYGboBFgoSY2F0YWxvZ3VlLmNhdGVnb3J5EAFSCmNhdGVnb3J5SWQSOgoHdW5pdF9pZBgHIAEoA0IhqrsY\
        HboBGgoWY2F0YWxvZ3VlLm1lYXN1cmVfdW5pdBABUgZ1bml0SWQSMgoKdW5pdF9wcmljZRgIIAEoCUITqrsYD2IFcHJpY2WiAQUI\
        BBIBMFIJdW5pdFByaWNlEjoKDnB1cmNoYXNlX3ByaWNlGAkgASgJQhOquxgPYgVwcmljZaIBBQgEEgEwUg1wdXJjaGFzZVByaWNl\
        EjYKBnRheF9pZBgKIAEoA0IfqrsYG2IFcHJpY2W6AREKDWNhdGFsb2d1ZS50YXgQAVIFdGF4SWQSXAoTdGhpcmRfcGFydHlfdGF4\
        X2lkcxgLIAMoA0ItqrsYKUgUYgVwcmljZboBHQoZY2F0YWxvZ3VlLnRoaXJkX3BhcnR5X3RheBABUhB0aGlyZFBhcnR5VGF4SWRz\
        EkYKBnByaWNlcxgMIAMoCzIeLnJ1Y2hlLmNhdGFsb2d1ZS52MS5EYXRlZFByaWNlQg6quxgKSPQDYgVwcmljZVIGcHJpY2VzEigK\
        Bm1hcmdpbhgNIAEoCUIQqrsYDGIFcHJpY2WiAQIIBFIGbWFyZ2luEj0KEW1hcmdpbl9wZXJjZW50YWdlGA4gASgJQhCquxgMYgVw\
        cmljZaIBAggEUhBtYXJnaW5QZXJjZW50YWdlEkYKCGJhcmNvZGVzGBAgAygLMhsucnVjaGUuY2F0YWxvZ3VlLnYxLkJhcmNvZGVC\
        Daq7GAlIFGIFc3RvY2tSCGJhcmNvZGVzEj8KFm1hbnVmYWN0dXJlcl9yZWZlcmVuY2UYESABKAlCCKq7GAQQPDABUhVtYW51ZmFj\
        dHVyZXJSZWZlcmVuY2USJQoHc3RvY2tlZBgSIAEoCEILqrsYB2IFc3RvY2tSB3N0b2NrZWQSWAoFaW1hZ2UYEyABKAsyES5ydWNo\
        ZS52MS5GaWxlUmVmQi+quxgrygEoCglpbWFnZS9wbmcKCmltYWdlL2pwZWcKCmltYWdlL3dlYnAQgIDAAlIFaW1hZ2USGgoIaW5h\
        Y3RpdmUYFCABKAhSCGluYWN0aXZlEh0KBW5vdGVzGBUgASgJQgequxgDEJBOUgVub3RlcxIoCgRpbmZvGA8gASgLMhQucnVjaGUu\
        djEuUmVjb3JkSW5mb1IEaW5mbzpZorsYVQoRY2F0YWxvZ3VlLnByb2R1Y3QSC2Rlc2lnbmF0aW9uMgRjb2RlMgtkZXNpZ25hdGlv\
        bjILY2F0ZWdvcnlfaWQyCnVuaXRfcHJpY2UyB3VuaXRfaWQiqAEKCkRhdGVkUHJpY2USDgoCaWQYASABKANSAmlkEigKCnN0YXJ0\
        X2RhdGUYAiABKAlCCaq7GAUIAaoBAFIJc3RhcnREYXRlEisKCnVuaXRfcHJpY2UYAyABKAlCDKq7GAiiAQUIBBIBMFIJdW5pdFBy\
        aWNlEjMKDnB1cmNoYXNlX3ByaWNlGAQgASgJQgyquxgIogEFCAQSATBSDXB1cmNoYXNlUHJpY2UifwoHQmFyY29kZRIOCgJpZBgB\
        IAEoA1ICaWQSIAoFdmFsdWUYAiABKAlCCqq7GAYIARBQMAFSBXZhbHVlEkIKCXN5bWJvbG9neRgDIAEoDjIkLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5CYXJjb2RlU3ltYm9sb2d5UglzeW1ib2xvZ3kiUwoYQmF0Y2hHZXRQcm9kdWN0c1Jlc3BvbnNlEjcKCHByb2R1Y3Rz\
        GAEgAygLMhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RSCHByb2R1Y3RzIqoBChRMaXN0UHJvZHVjdHNSZXNwb25zZRI3Cghw\
        cm9kdWN0cxgBIAMoCzIbLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0Ughwcm9kdWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiAB\
        KAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENy\
        ZWF0ZVByb2R1Y3RSZXF1ZXN0EjUKB3Byb2R1Y3QYASABKAsyGy5ydWNoZS5jYXRhbG9ndWUudjEuUHJvZHVjdFIHcHJvZHVjdBId\
        CgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRh\
        dGVQcm9kdWN0UmVxdWVzdBI1Cgdwcm9kdWN0GAEgASgLMhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3RSB3Byb2R1Y3QSOwoL\
        dXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyAB\
        KAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki3QEKFFJlc29sdmVQcmljZXNSZXF1ZXN0\
        Eh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBIbCgRkYXRlGAIgASgJQgequxgDqgEAUgRkYXRlEjEKBHNpZGUYAyABKA4y\
        HS5ydWNoZS5jYXRhbG9ndWUudjEuUHJpY2VTaWRlUgRzaWRlEjMKBWxpbmVzGAQgAygLMh0ucnVjaGUuY2F0YWxvZ3VlLnYxLlBy\
        aWNlTGluZVIFbGluZXMSIQoMd2lubmVyc19vbmx5GAUgASgIUgt3aW5uZXJzT25seSJqCglQcmljZUxpbmUSHQoKcHJvZHVjdF9p\
        ZBgBIAEoA1IJcHJvZHVjdElkEiUKCHF1YW50aXR5GAIgASgJQgmquxgFogECCAZSCHF1YW50aXR5EhcKB3VuaXRfaWQYAyABKANS\
        BnVuaXRJZCJQChVSZXNvbHZlUHJpY2VzUmVzcG9uc2USNwoFbGluZXMYASADKAsyIS5ydWNoZS5jYXRhbG9ndWUudjEuUmVzb2x2\
        ZWRQcmljZVIFbGluZXMizAMKDVJlc29sdmVkUHJpY2USOQoKcHJvZHVjdF9pZBgBIAEoA0IaqrsYFroBEwoRY2F0YWxvZ3VlLnBy\
        b2R1Y3RSCXByb2R1Y3RJZBIoCgp1bml0X3ByaWNlGAIgASgJQgmquxgFogECCARSCXVuaXRQcmljZRIXCgd1bml0X2lkGAMgASgD\
        UgZ1bml0SWQSNwoGb3JpZ2luGAQgASgOMh8ucnVjaGUuY2F0YWxvZ3VlLnYxLlByaWNlT3JpZ2luUgZvcmlnaW4SFwoHcnVsZV9p\
        ZBgFIAEoA1IGcnVsZUlkEhcKB2dyaWRfaWQYBiABKANSBmdyaWRJZBJoCgpiYXNlX3ByaWNlGAcgASgJQkmquxhFehxjYXRhbG9n\
        dWUucHJvZHVjdC51bml0X3ByaWNleiBjYXRhbG9ndWUucHJvZHVjdC5wdXJjaGFzZV9wcmljZaIBAggEUgliYXNlUHJpY2USJAoO\
        bGVhZF90aW1lX2RheXMYCCABKAVSDGxlYWRUaW1lRGF5cxJCCgpjb25zaWRlcmVkGAkgAygLMiIucnVjaGUuY2F0YWxvZ3VlLnYx\
        LkNvbnNpZGVyZWRSdWxlUgpjb25zaWRlcmVkIn0KDkNvbnNpZGVyZWRSdWxlEhcKB3J1bGVfaWQYASABKANSBnJ1bGVJZBIXCgdn\
        cmlkX2lkGAIgASgDUgZncmlkSWQSOQoHb3V0Y29tZRgDIAEoDjIfLnJ1Y2hlLmNhdGFsb2d1ZS52MS5SdWxlT3V0Y29tZVIHb3V0\
        Y29tZSo4CgtQcm9kdWN0S2luZBIcChhQUk9EVUNUX0tJTkRfVU5TUEVDSUZJRUQQABILCgdTRVJWSUNFEAEqQAoQQmFyY29kZVN5\
        bWJvbG9neRIhCh1CQVJDT0RFX1NZTUJPTE9HWV9VTlNQRUNJRklFRBAAEgkKBU9USEVSEAEqNQoJUHJpY2VTaWRlEhoKFlBSSUNF\
        X1NJREVfVU5TUEVDSUZJRUQQABIMCghQVVJDSEFTRRABKmQKC1ByaWNlT3JpZ2luEhwKGFBSSUNFX09SSUdJTl9VTlNQRUNJRklF\
        RBAAEhMKD0NBVEFMT0dVRV9QUklDRRABEhIKDlBVUkNIQVNFX1BSSUNFEAISDgoKUFJJQ0VfUlVMRRADKo8CCgtSdWxlT3V0Y29t\
        ZRIcChhSVUxFX09VVENPTUVfVU5TUEVDSUZJRUQQABIHCgNXT04QARIRCg1OT1RfWUVUX1ZBTElEEAISEwoPTk9fTE9OR0VSX1ZB\
        TElEEAMSGAoUUVVBTlRJVFlfTk9UX1JFQUNIRUQQBBIaChZMRVNTX1NQRUNJRklDX0FVRElFTkNFEAUSGQoVTEVTU19TUEVDSUZJ\
        Q19QUk9EVUNUEAYSEgoOTE9XRVJfUVVBTlRJVFkQBxIJCgVPTERFUhAIEhQKEFNBTUVfQlVUX0VBUkxJRVIQCRIRCg1OT19CQVNF\
        X1BSSUNFEAoSGAoUVU5JVF9OT1RfQ09OVkVSVElCTEUQCzKABgoOUHJvZHVjdFNlcnZpY2USRwoKR2V0UHJvZHVjdBIULnJ1Y2hl\
        LnYxLkdldFJlcXVlc3QaGy5ydWNoZS5jYXRhbG9ndWUudjEuUHJvZHVjdCIGsrsYAggBEmMKEEJhdGNoR2V0UHJvZHVjdHMSGS5y\
        dWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5jYXRhbG9ndWUudjEuQmF0Y2hHZXRQcm9kdWN0c1Jlc3BvbnNlIgayuxgC\
        CAISVwoMTGlzdFByb2R1Y3RzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaKC5ydWNoZS5jYXRhbG9ndWUudjEuTGlzdFByb2R1Y3Rz\
        UmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVQcm9kdWN0EigucnVjaGUuY2F0YWxvZ3VlLnYxLkNyZWF0ZVByb2R1Y3RSZXF1ZXN0\
        GhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3QiBrK7GAIIBBJeCg1VcGRhdGVQcm9kdWN0EigucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlVwZGF0ZVByb2R1Y3RSZXF1ZXN0GhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3QiBrK7GAIIBRJNCg1EZWxldGVQcm9kdWN0\
        EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Qcm9kdWN0IgayuxgCCAYSUQoPVW5kZWxldGVQ\
        cm9kdWN0EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuY2F0YWxvZ3VlLnYxLlByb2R1Y3QiBrK7GAIIBxKEAQoN\
        UmVzb2x2ZVByaWNlcxIoLnJ1Y2hlLmNhdGFsb2d1ZS52MS5SZXNvbHZlUHJpY2VzUmVxdWVzdBopLnJ1Y2hlLmNhdGFsb2d1ZS52\
        MS5SZXNvbHZlUHJpY2VzUmVzcG9uc2UiHrK7GBoQARoWY2F0YWxvZ3VlLnByb2R1Y3Q6cmVhZEIDugIAYgZwcm90bzMK7wcKIXJ1\
        Y2hlL2NhdGFsb2d1ZS92MS9zZXR0aW5ncy5wcm90bxIScnVjaGUuY2F0YWxvZ3VlLnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRf\
        bWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3NldHRpbmdzLnByb3RvGhRydWNoZS92MS90\
        eXBlcy5wcm90byLBAgoRQ2F0YWxvZ3VlU2V0dGluZ3MSDgoCaWQYASABKANSAmlkEi0KBXNjb3BlGAIgASgLMhcucnVjaGUudjEu\
        U2V0dGluZ3NTY29wZVIFc2NvcGUSOQoWcmVmdXNlX25lZ2F0aXZlX21hcmdpbhgDIAEoCEgAUhRyZWZ1c2VOZWdhdGl2ZU1hcmdp\
        bogBARI3ChVyZWZ1c2VfbmVnYXRpdmVfc3RvY2sYBCABKAhIAVITcmVmdXNlTmVnYXRpdmVTdG9ja4gBARIoCgRpbmZvGA8gASgL\
        MhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzoaorsYFgoSY2F0YWxvZ3VlLnNldHRpbmdzKAFCGQoXX3JlZnVzZV9uZWdhdGl2\
        ZV9tYXJnaW5CGAoWX3JlZnVzZV9uZWdhdGl2ZV9zdG9jayL3AQoeVXBkYXRlQ2F0YWxvZ3VlU2V0dGluZ3NSZXF1ZXN0ElQKEmNh\
        dGFsb2d1ZV9zZXR0aW5ncxgBIAEoCzIlLnJ1Y2hlLmNhdGFsb2d1ZS52MS5DYXRhbG9ndWVTZXR0aW5nc1IRY2F0YWxvZ3VlU2V0\
        dGluZ3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVl\
        c3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHky/QEKGENhdGFsb2d1ZVNl\
        dHRpbmdzU2VydmljZRJjChRHZXRDYXRhbG9ndWVTZXR0aW5ncxIcLnJ1Y2hlLnYxLkdldFNldHRpbmdzUmVxdWVzdBolLnJ1Y2hl\
        LmNhdGFsb2d1ZS52MS5DYXRhbG9ndWVTZXR0aW5ncyIGsrsYAggIEnwKF1VwZGF0ZUNhdGFsb2d1ZVNldHRpbmdzEjIucnVjaGUu\
        Y2F0YWxvZ3VlLnYxLlVwZGF0ZUNhdGFsb2d1ZVNldHRpbmdzUmVxdWVzdBolLnJ1Y2hlLmNhdGFsb2d1ZS52MS5DYXRhbG9ndWVT\
        ZXR0aW5ncyIGsrsYAggJQgO6AgBiBnByb3RvMwrXEgoecnVjaGUvY2F0YWxvZ3VlL3YxL3N0b2NrLnByb3RvEhJydWNoZS5jYXRh\
        bG9ndWUudjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlw\
        ZXMucHJvdG8ipwMKDVN0b2NrTW92ZW1lbnQSDgoCaWQYASABKANSAmlkEj8KCnByb2R1Y3RfaWQYAiABKANCIKq7GBwIAUABugEV\
        ChFjYXRhbG9ndWUucHJvZHVjdBABUglwcm9kdWN0SWQSPAoEa2luZBgDIAEoDjIgLnJ1Y2hlLmNhdGFsb2d1ZS52MS5Nb3ZlbWVu\
        dEtpbmRCBqq7GAJAAVIEa2luZBIpCghxdWFudGl0eRgEIAEoCUINqrsYCQgBQAGiAQIIBlIIcXVhbnRpdHkSHQoEZGF0ZRgFIAEo\
        CUIJqrsYBUABqgEAUgRkYXRlEiEKB2NvbW1lbnQYBiABKAlCB6q7GAMQrAJSB2NvbW1lbnQSLgoGb3JpZ2luGAcgASgLMg4ucnVj\
        aGUudjEuTGlua0IGqrsYAkABUgZvcmlnaW4SKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86QKK7GDwK\
        GGNhdGFsb2d1ZS5zdG9ja19tb3ZlbWVudDIKcHJvZHVjdF9pZDIEa2luZDIIcXVhbnRpdHkyBGRhdGUi5QEKClN0b2NrTGV2ZWwS\
        DgoCaWQYASABKANSAmlkEkEKCnByb2R1Y3RfaWQYAiABKANCIqq7GB4IASoAQAG6ARUKEWNhdGFsb2d1ZS5wcm9kdWN0EAJSCXBy\
        b2R1Y3RJZBIlCghxdWFudGl0eRgDIAEoCUIJqrsYBaIBAggGUghxdWFudGl0eRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVj\
        b3JkSW5mb1IEaW5mbzozorsYLwoVY2F0YWxvZ3VlLnN0b2NrX2xldmVsMgpwcm9kdWN0X2lkMghxdWFudGl0eUABImwKHkJhdGNo\
        R2V0U3RvY2tNb3ZlbWVudHNSZXNwb25zZRJKCg9zdG9ja19tb3ZlbWVudHMYASADKAsyIS5ydWNoZS5jYXRhbG9ndWUudjEuU3Rv\
        Y2tNb3ZlbWVudFIOc3RvY2tNb3ZlbWVudHMiwwEKGkxpc3RTdG9ja01vdmVtZW50c1Jlc3BvbnNlEkoKD3N0b2NrX21vdmVtZW50\
        cxgBIAMoCzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5TdG9ja01vdmVtZW50Ug5zdG9ja01vdmVtZW50cxImCg9uZXh0X3BhZ2VfdG9r\
        ZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUi\
        qgEKGkNyZWF0ZVN0b2NrTW92ZW1lbnRSZXF1ZXN0EkgKDnN0b2NrX21vdmVtZW50GAEgASgLMiEucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlN0b2NrTW92ZW1lbnRSDXN0b2NrTW92ZW1lbnQSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29u\
        bHkYBCABKAhSDHZhbGlkYXRlT25seSJgChtCYXRjaEdldFN0b2NrTGV2ZWxzUmVzcG9uc2USQQoMc3RvY2tfbGV2ZWxzGAEgAygL\
        Mh4ucnVjaGUuY2F0YWxvZ3VlLnYxLlN0b2NrTGV2ZWxSC3N0b2NrTGV2ZWxzIrcBChdMaXN0U3RvY2tMZXZlbHNSZXNwb25zZRJB\
        CgxzdG9ja19sZXZlbHMYASADKAsyHi5ydWNoZS5jYXRhbG9ndWUudjEuU3RvY2tMZXZlbFILc3RvY2tMZXZlbHMSJgoPbmV4dF9w\
        YWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3Rh\
        bF9zaXplKlUKDE1vdmVtZW50S2luZBIdChlNT1ZFTUVOVF9LSU5EX1VOU1BFQ0lGSUVEEAASCwoHUkVDRUlQVBABEgkKBUlTU1VF\
        EAISDgoKQ09SUkVDVElPThADMrMDChRTdG9ja01vdmVtZW50U2VydmljZRJTChBHZXRTdG9ja01vdmVtZW50EhQucnVjaGUudjEu\
        R2V0UmVxdWVzdBohLnJ1Y2hlLmNhdGFsb2d1ZS52MS5TdG9ja01vdmVtZW50IgayuxgCCAESbwoWQmF0Y2hHZXRTdG9ja01vdmVt\
        ZW50cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBoyLnJ1Y2hlLmNhdGFsb2d1ZS52MS5CYXRjaEdldFN0b2NrTW92ZW1lbnRz\
        UmVzcG9uc2UiBrK7GAIIAhJjChJMaXN0U3RvY2tNb3ZlbWVudHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBouLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5MaXN0U3RvY2tNb3ZlbWVudHNSZXNwb25zZSIGsrsYAggDEnAKE0NyZWF0ZVN0b2NrTW92ZW1lbnQSLi5ydWNoZS5j\
        YXRhbG9ndWUudjEuQ3JlYXRlU3RvY2tNb3ZlbWVudFJlcXVlc3QaIS5ydWNoZS5jYXRhbG9ndWUudjEuU3RvY2tNb3ZlbWVudCIG\
        srsYAggEMqwCChFTdG9ja0xldmVsU2VydmljZRJNCg1HZXRTdG9ja0xldmVsEhQucnVjaGUudjEuR2V0UmVxdWVzdBoeLnJ1Y2hl\
        LmNhdGFsb2d1ZS52MS5TdG9ja0xldmVsIgayuxgCCAESaQoTQmF0Y2hHZXRTdG9ja0xldmVscxIZLnJ1Y2hlLnYxLkJhdGNoR2V0\
        UmVxdWVzdBovLnJ1Y2hlLmNhdGFsb2d1ZS52MS5CYXRjaEdldFN0b2NrTGV2ZWxzUmVzcG9uc2UiBrK7GAIIAhJdCg9MaXN0U3Rv\
        Y2tMZXZlbHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBorLnJ1Y2hlLmNhdGFsb2d1ZS52MS5MaXN0U3RvY2tMZXZlbHNSZXNwb25z\
        ZSIGsrsYAggDQgO6AgBiBnByb3RvMwrNEwoccnVjaGUvY2F0YWxvZ3VlL3YxL3RheC5wcm90bxIScnVjaGUuY2F0YWxvZ3VlLnYx\
        GiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3Jl\
        cXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLdAwoDVGF4Eg4KAmlkGAEgASgDUgJpZBIwCgRjb2RlGAIgASgJQhyq\
        uxgYCAEQFCIMW0EtWjAtOV8uLV0rKgAwATgBUgRjb2RlEiIKBWxhYmVsGAMgASgJQgyquxgICAEQZDABOAFSBWxhYmVsEjsKCGNh\
        dGVnb3J5GAQgASgOMh8ucnVjaGUuY2F0YWxvZ3VlLnYxLlRheENhdGVnb3J5UghjYXRlZ29yeRI+Cgl0ZXJyaXRvcnkYBSABKA4y\
        IC5ydWNoZS5jYXRhbG9ndWUudjEuVGF4VGVycml0b3J5Ugl0ZXJyaXRvcnkSOwoFcmF0ZXMYBiADKAsyGy5ydWNoZS5jYXRhbG9n\
        dWUudjEuVGF4UmF0ZUIIqrsYBAgBSGRSBXJhdGVzEjIKEGV4ZW1wdGlvbl9yZWFzb24YByABKAlCB6q7GAMQrAJSD2V4ZW1wdGlv\
        blJlYXNvbhIaCghpbmFjdGl2ZRgIIAEoCFIIaW5hY3RpdmUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGlu\
        Zm86PKK7GDgKDWNhdGFsb2d1ZS50YXgSBWxhYmVsMgRjb2RlMgVsYWJlbDIJdGVycml0b3J5MghjYXRlZ29yeSK5AQoHVGF4UmF0\
        ZRIOCgJpZBgBIAEoA1ICaWQSMQoKcGVyY2VudGFnZRgCIAEoCUIRqrsYDaIBCggEEgEwGgMxMDBSCnBlcmNlbnRhZ2USJgoKc3Rh\
        cnRfZGF0ZRgDIAEoCUIHqrsYA6oBAFIJc3RhcnREYXRlEiIKCGVuZF9kYXRlGAQgASgJQgequxgDqgEAUgdlbmREYXRlEh8KBnNv\
        dXJjZRgFIAEoCUIHqrsYAxCsAlIGc291cmNlIkYKFUJhdGNoR2V0VGF4ZXNSZXNwb25zZRItCgV0YXhlcxgBIAMoCzIXLnJ1Y2hl\
        LmNhdGFsb2d1ZS52MS5UYXhSBXRheGVzIp0BChFMaXN0VGF4ZXNSZXNwb25zZRItCgV0YXhlcxgBIAMoCzIXLnJ1Y2hlLmNhdGFs\
        b2d1ZS52MS5UYXhSBXRheGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMg\
        ASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKBAQoQQ3JlYXRlVGF4UmVxdWVzdBIpCgN0YXgYASABKAsyFy5ydWNo\
        ZS5jYXRhbG9ndWUudjEuVGF4UgN0YXgSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCAB\
        KAhSDHZhbGlkYXRlT25seSK+AQoQVXBkYXRlVGF4UmVxdWVzdBIpCgN0YXgYASABKAsyFy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4\
        UgN0YXgSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVl\
        c3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiXwoVQWRkRnJlbmNoVGF4\
        ZXNSZXF1ZXN0EicKD2FsbF90ZXJyaXRvcmllcxgBIAEoCFIOYWxsVGVycml0b3JpZXMSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVx\
        dWVzdElkIkcKFkFkZEZyZW5jaFRheGVzUmVzcG9uc2USLQoFYWRkZWQYASADKAsyFy5ydWNoZS5jYXRhbG9ndWUudjEuVGF4UgVh\
        ZGRlZCqdAQoLVGF4Q2F0ZWdvcnkSHAoYVEFYX0NBVEVHT1JZX1VOU1BFQ0lGSUVEEAASDAoIU1RBTkRBUkQQARIOCgpaRVJPX1JB\
        VEVEEAISCgoGRVhFTVBUEAMSEgoOUkVWRVJTRV9DSEFSR0UQBBITCg9JTlRSQV9DT01NVU5JVFkQBRIKCgZFWFBPUlQQBhIRCg1P\
        VVRTSURFX1NDT1BFEAcqSAoMVGF4VGVycml0b3J5Eh0KGVRBWF9URVJSSVRPUllfVU5TUEVDSUZJRUQQABILCgdDT1JTSUNBEAES\
        DAoIT1ZFUlNFQVMQAjLBBQoKVGF4U2VydmljZRI/CgZHZXRUYXgSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhcucnVjaGUuY2F0YWxv\
        Z3VlLnYxLlRheCIGsrsYAggBEl0KDUJhdGNoR2V0VGF4ZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS5jYXRh\
        bG9ndWUudjEuQmF0Y2hHZXRUYXhlc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlzdFRheGVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3Qa\
        JS5ydWNoZS5jYXRhbG9ndWUudjEuTGlzdFRheGVzUmVzcG9uc2UiBrK7GAIIAxJSCglDcmVhdGVUYXgSJC5ydWNoZS5jYXRhbG9n\
        dWUudjEuQ3JlYXRlVGF4UmVxdWVzdBoXLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UYXgiBrK7GAIIBBJSCglVcGRhdGVUYXgSJC5ydWNo\
        ZS5jYXRhbG9ndWUudjEuVXBkYXRlVGF4UmVxdWVzdBoXLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UYXgiBrK7GAIIBRJFCglEZWxldGVU\
        YXgSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhcucnVjaGUuY2F0YWxvZ3VlLnYxLlRheCIGsrsYAggGEkkKC1VuZGVsZXRlVGF4\
        EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhcucnVjaGUuY2F0YWxvZ3VlLnYxLlRheCIGsrsYAggHEoUBCg5BZGRGcmVuY2hU\
        YXhlcxIpLnJ1Y2hlLmNhdGFsb2d1ZS52MS5BZGRGcmVuY2hUYXhlc1JlcXVlc3QaKi5ydWNoZS5jYXRhbG9ndWUudjEuQWRkRnJl\
        bmNoVGF4ZXNSZXNwb25zZSIcsrsYGBACGhRjYXRhbG9ndWUudGF4OmNyZWF0ZUIDugIAYgZwcm90bzMKmRAKKHJ1Y2hlL2NhdGFs\
        b2d1ZS92MS90aGlyZF9wYXJ0eV90YXgucHJvdG8SEnJ1Y2hlLmNhdGFsb2d1ZS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21h\
        c2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlw\
        ZXMucHJvdG8iowMKDVRoaXJkUGFydHlUYXgSDgoCaWQYASABKANSAmlkEiIKBGNvZGUYAiABKAlCDqq7GAoIARAUKgAwATgBUgRj\
        b2RlEiIKBWxhYmVsGAMgASgJQgyquxgICAEQZDABOAFSBWxhYmVsEiQKBmFtb3VudBgEIAEoCUIMqrsYCKIBBQgEEgEwUgZhbW91\
        bnQSMQoKcGVyY2VudGFnZRgFIAEoCUIRqrsYDaIBCggEEgEwGgMxMDBSCnBlcmNlbnRhZ2USLwoGdGF4X2lkGAYgASgDQhiquxgU\
        ugERCg1jYXRhbG9ndWUudGF4EAFSBXRheElkEiEKB2NvbW1lbnQYByABKAlCB6q7GAMQrAJSB2NvbW1lbnQSGgoIaW5hY3RpdmUY\
        CCABKAhSCGluYWN0aXZlEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOkeiuxhDChljYXRhbG9ndWUu\
        dGhpcmRfcGFydHlfdGF4EgVsYWJlbDIEY29kZTIFbGFiZWwyBmFtb3VudDIKcGVyY2VudGFnZSJwCh9CYXRjaEdldFRoaXJkUGFy\
        dHlUYXhlc1Jlc3BvbnNlEk0KEXRoaXJkX3BhcnR5X3RheGVzGAEgAygLMiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlU\
        YXhSD3RoaXJkUGFydHlUYXhlcyLHAQobTGlzdFRoaXJkUGFydHlUYXhlc1Jlc3BvbnNlEk0KEXRoaXJkX3BhcnR5X3RheGVzGAEg\
        AygLMiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXhSD3RoaXJkUGFydHlUYXhlcxImCg9uZXh0X3BhZ2VfdG9rZW4Y\
        AiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUiqwEK\
        GkNyZWF0ZVRoaXJkUGFydHlUYXhSZXF1ZXN0EkkKD3RoaXJkX3BhcnR5X3RheBgBIAEoCzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5U\
        aGlyZFBhcnR5VGF4Ug10aGlyZFBhcnR5VGF4Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHki6AEKGlVwZGF0ZVRoaXJkUGFydHlUYXhSZXF1ZXN0EkkKD3RoaXJkX3BhcnR5X3RheBgBIAEo\
        CzIhLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGlyZFBhcnR5VGF4Ug10aGlyZFBhcnR5VGF4EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhou\
        Z29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFs\
        aWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5MuMFChRUaGlyZFBhcnR5VGF4U2VydmljZRJTChBHZXRUaGlyZFBhcnR5VGF4\
        EhQucnVjaGUudjEuR2V0UmVxdWVzdBohLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGlyZFBhcnR5VGF4IgayuxgCCAEScQoXQmF0Y2hH\
        ZXRUaGlyZFBhcnR5VGF4ZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaMy5ydWNoZS5jYXRhbG9ndWUudjEuQmF0Y2hHZXRU\
        aGlyZFBhcnR5VGF4ZXNSZXNwb25zZSIGsrsYAggCEmUKE0xpc3RUaGlyZFBhcnR5VGF4ZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVz\
        dBovLnJ1Y2hlLmNhdGFsb2d1ZS52MS5MaXN0VGhpcmRQYXJ0eVRheGVzUmVzcG9uc2UiBrK7GAIIAxJwChNDcmVhdGVUaGlyZFBh\
        cnR5VGF4Ei4ucnVjaGUuY2F0YWxvZ3VlLnYxLkNyZWF0ZVRoaXJkUGFydHlUYXhSZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlRoaXJkUGFydHlUYXgiBrK7GAIIBBJwChNVcGRhdGVUaGlyZFBhcnR5VGF4Ei4ucnVjaGUuY2F0YWxvZ3VlLnYxLlVwZGF0ZVRo\
        aXJkUGFydHlUYXhSZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYxLlRoaXJkUGFydHlUYXgiBrK7GAIIBRJZChNEZWxldGVUaGly\
        ZFBhcnR5VGF4EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBohLnJ1Y2hlLmNhdGFsb2d1ZS52MS5UaGlyZFBhcnR5VGF4IgayuxgC\
        CAYSXQoVVW5kZWxldGVUaGlyZFBhcnR5VGF4EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GiEucnVjaGUuY2F0YWxvZ3VlLnYx\
        LlRoaXJkUGFydHlUYXgiBrK7GAIIB0IDugIAYgZwcm90bzM=
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
