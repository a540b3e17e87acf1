// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        Ct00Ch1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdy\
        dWNoZS92MS9yZXF1ZXN0cy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIqcBCgVQ\
        bGFjZRIWCgZzdHJlZXQYASABKAlSBnN0cmVldBIaCgRjaXR5GAIgASgJQgaquxgCMAFSBGNpdHkSMgoIbGF0aXR1ZGUYAyABKAFC\
        Fqq7GBJRAAAAAACAVsBZAAAAAACAVkBSCGxhdGl0dWRlEjYKCHBvc2l0aW9uGAQgASgLMhoucnVjaGUudGVzdGluZy52MS5Qb3Np\
        dGlvblIIcG9zaXRpb24iQgoIUG9zaXRpb24SFAoFZmxvb3IYASABKAVSBWZsb29yEhcKBGRvb3IYAiABKAlIAFIEZG9vcogBAUIH\
        CgVfZG9vciLcAQoKU2FtcGxlTGluZRIOCgJpZBgBIAEoA1ICaWQSHgoEdGV4dBgCIAEoCUIKqrsYBggBEDIwAVIEdGV4dBIhCgZh\
        bW91bnQYAyABKAlCCaq7GAWiAQIIBFIGYW1vdW50EjYKCWZyaWVuZF9pZBgEIAEoA0IZqrsYFboBEgoOdGVzdGluZy5zYW1wbGUQ\
        AVIIZnJpZW5kSWQSLQoFcGxhY2UYBSABKAsyFy5ydWNoZS50ZXN0aW5nLnYxLlBsYWNlUgVwbGFjZRIUCgVtYXJrcxgGIAMoCVIF\
        bWFya3MigwsKBlNhbXBsZRIOCgJpZBgBIAEoA1ICaWQSIgoFdGl0bGUYAiABKAlCDKq7GAgIARBkMAE4AVIFdGl0bGUSMAoEY29k\
        ZRgDIAEoCUIcqrsYGBgCIgpbQS1aMC05LV0qKggKBmNvbG91clIEY29kZRItCgVwcmljZRgEIAEoCUIXqrsYEzgBogEOCAISATAa\
        BzEwMDAwMDBSBXByaWNlEh8KBHJhdGUYBSABKAlCC6q7GAeiAQQICCABUgRyYXRlEhsKA2RheRgGIAEoCUIJqrsYBTgBqgEAUgNk\
        YXkSMgoGbW9tZW50GAcgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIGbW9tZW50EjAKBmNvbG91chgIIAEoDjIYLnJ1\
        Y2hlLnRlc3RpbmcudjEuQ29sb3VyUgZjb2xvdXISLwoGb3JpZ2luGAkgASgJQhequxgTsgEQCgVub3J0aAoFc291dGgYAVIGb3Jp\
        Z2luEhIKBGZsYWcYCiABKAhSBGZsYWcSLAoFY291bnQYCyABKAVCFqq7GBJRAAAAAABAj8BZAAAAAABAj0BSBWNvdW50EioKDm9w\
        dGlvbmFsX2NvdW50GAwgASgFSABSDW9wdGlvbmFsQ291bnSIAQESKAoNb3B0aW9uYWxfdGV4dBgNIAEoCUgBUgxvcHRpb25hbFRl\
        eHSIAQESKAoNb3B0aW9uYWxfZmxhZxgOIAEoCEgCUgxvcHRpb25hbEZsYWeIAQESKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJl\
        Y29yZEluZm9SBGluZm8SHAoJbG9uZ2l0dWRlGBAgASgBUglsb25naXR1ZGUSLQoFcGxhY2UYESABKAsyFy5ydWNoZS50ZXN0aW5n\
        LnYxLlBsYWNlUgVwbGFjZRIoCgdzdWJqZWN0GBIgASgLMg4ucnVjaGUudjEuTGlua1IHc3ViamVjdBI2CglwYXJlbnRfaWQYEyAB\
        KANCGaq7GBW6ARIKDnRlc3Rpbmcuc2FtcGxlEAJSCHBhcmVudElkEjgKCmNsZWFyZWRfaWQYFCABKANCGaq7GBW6ARIKDnRlc3Rp\
        bmcuc2FtcGxlEANSCWNsZWFyZWRJZBI4CgpmcmllbmRfaWRzGBUgAygDQhmquxgVugESCg50ZXN0aW5nLnNhbXBsZRABUglmcmll\
        bmRJZHMSFAoFd29yZHMYFiADKAlSBXdvcmRzEhgKB251bWJlcnMYFyADKAVSB251bWJlcnMSMgoFbGluZXMYGCADKAsyHC5ydWNo\
        ZS50ZXN0aW5nLnYxLlNhbXBsZUxpbmVSBWxpbmVzEh4KBnNlcmlhbBgZIAEoCUIGqrsYAkABUgZzZXJpYWwSMgoHY29sb3Vycxga\
        IAMoDjIYLnJ1Y2hlLnRlc3RpbmcudjEuQ29sb3VyUgdjb2xvdXJzEi0KBG1vb2QYGyABKAlCGaq7GBViBHJlc3SyAQwKBGNhbG0K\
        BGJ1c3lSBG1vb2QSMAoHdW5pdF9pZBgcIAEoA0IXqrsYE7oBEAoMdGVzdGluZy5zaXRlEAFSBnVuaXRJZBI/CgZudW1iZXIYHSAB\
        KAlCJ6q7GCMqCQoHdW5pdF9pZMIBFQoTU3t5ZWFyfS17Y291bnRlcjozfVIGbnVtYmVyEjYKC2xhdGVfbnVtYmVyGB4gASgJQhWq\
        uxgRwgEOCgpMe2NvdW50ZXJ9EAFSCmxhdGVOdW1iZXI6N6K7GDMKDnRlc3Rpbmcuc2FtcGxlEgV0aXRsZSIHdW5pdF9pZDIFdGl0\
        bGUyCnBsYWNlLmNpdHlCEQoPX29wdGlvbmFsX2NvdW50QhAKDl9vcHRpb25hbF90ZXh0QhAKDl9vcHRpb25hbF9mbGFnIqkBCgRT\
        aXRlEg4KAmlkGAEgASgDUgJpZBIcCgRuYW1lGAIgASgJQgiquxgECAEwAVIEbmFtZRItCgRjb2RlGAMgASgJQhmquxgVKgDCARAK\
        DFh7Y291bnRlcjoyfRgBUgRjb2RlEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOhqiuxgWCgx0ZXN0\
        aW5nLnNpdGUSBG5hbWUYASK8AgoPVGVzdGluZ1NldHRpbmdzEg4KAmlkGAEgASgDUgJpZBItCgVzY29wZRgCIAEoCzIXLnJ1Y2hl\
        LnYxLlNldHRpbmdzU2NvcGVSBXNjb3BlEiIKCGdyZWV0aW5nGAMgASgJQgaquxgCEBRSCGdyZWV0aW5nEjEKBGRheXMYBCABKAVC\
        GKq7GBRRAAAAAAAAAABZAAAAAADQdkBoAUgAUgRkYXlziAEBEh8KBGxvdWQYBSABKAhCBqq7GAJoAkgBUgRsb3VkiAEBEhwKBXdv\
        cmRzGAYgAygJQgaquxgCaAJSBXdvcmRzEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOhiiuxgUChB0\
        ZXN0aW5nLnNldHRpbmdzKAFCBwoFX2RheXNCBwoFX2xvdWQiTQoXQmF0Y2hHZXRTYW1wbGVzUmVzcG9uc2USMgoHc2FtcGxlcxgB\
        IAMoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgdzYW1wbGVzIqQBChNMaXN0U2FtcGxlc1Jlc3BvbnNlEjIKB3NhbXBsZXMY\
        ASADKAsyGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIHc2FtcGxlcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdl\
        VG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUiiwEKE0NyZWF0ZVNhbXBsZVJl\
        cXVlc3QSMAoGc2FtcGxlGAEgASgLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSBnNhbXBsZRIdCgpyZXF1ZXN0X2lkGAMgASgJ\
        UglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IsgBChNVcGRhdGVTYW1wbGVSZXF1ZXN0EjAK\
        BnNhbXBsZRgBIAEoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgZzYW1wbGUSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29n\
        bGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0\
        ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiRQoVQmF0Y2hHZXRTaXRlc1Jlc3BvbnNlEiwKBXNpdGVzGAEgAygLMhYucnVjaGUu\
        dGVzdGluZy52MS5TaXRlUgVzaXRlcyKcAQoRTGlzdFNpdGVzUmVzcG9uc2USLAoFc2l0ZXMYASADKAsyFi5ydWNoZS50ZXN0aW5n\
        LnYxLlNpdGVSBXNpdGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgD\
        SABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKDAQoRQ3JlYXRlU2l0ZVJlcXVlc3QSKgoEc2l0ZRgBIAEoCzIWLnJ1Y2hl\
        LnRlc3RpbmcudjEuU2l0ZVIEc2l0ZRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEo\
        CFIMdmFsaWRhdGVPbmx5IsABChFVcGRhdGVTaXRlUmVxdWVzdBIqCgRzaXRlGAEgASgLMhYucnVjaGUudGVzdGluZy52MS5TaXRl\
        UgRzaXRlEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1\
        ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Iu0BChxVcGRhdGVUZXN0\
        aW5nU2V0dGluZ3NSZXF1ZXN0EkwKEHRlc3Rpbmdfc2V0dGluZ3MYASABKAsyIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0\
        aW5nc1IPdGVzdGluZ1NldHRpbmdzEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBk\
        YXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5\
        IicKFUdpdmVMYXRlTnVtYmVyUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQiSgoWR2l2ZUxhdGVOdW1iZXJSZXNwb25zZRIwCgZzYW1w\
        bGUYASABKAsyGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIGc2FtcGxlIocBCgtFY2hvUmVxdWVzdBIYCgdwYXlsb2FkGAEgASgM\
        UgdwYXlsb2FkEhIKBHRleHQYAiABKAlSBHRleHQSLQoSZGVsYXlfbWlsbGlzZWNvbmRzGAMgASgFUhFkZWxheU1pbGxpc2Vjb25k\
        cxIbCglmYWlsX3dpdGgYBCABKAVSCGZhaWxXaXRoIjwKDEVjaG9SZXNwb25zZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIK\
        BHRleHQYAiABKAlSBHRleHQiXAoNUmVwZWF0UmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhQKBWNvdW50GAIgASgF\
        UgVjb3VudBIbCglmYWlsX3dpdGgYAyABKAVSCGZhaWxXaXRoIkAKDlJlcGVhdFJlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3Bh\
        eWxvYWQSFAoFaW5kZXgYAiABKAVSBWluZGV4IioKDkNvbGxlY3RSZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQiQwoP\
        Q29sbGVjdFJlc3BvbnNlEhoKCG1lc3NhZ2VzGAEgASgFUghtZXNzYWdlcxIUCgVieXRlcxgCIAEoA1IFYnl0ZXMiRAoLQ2hhdFJl\
        cXVlc3QSGAoHcGF5bG9hZBgBIAEoDFIHcGF5bG9hZBIbCglmYWlsX3dpdGgYAiABKAVSCGZhaWxXaXRoIigKDENoYXRSZXNwb25z\
        ZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkKj4KBkNvbG91chIWChJDT0xPVVJfVU5TUEVDSUZJRUQQABIHCgNSRUQQARIJCgVH\
        UkVFThACEggKBEJMVUUQAzLWBAoNU2FtcGxlU2VydmljZRJDCglHZXRTYW1wbGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVj\
        aGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIARJfCg9CYXRjaEdldFNhbXBsZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3Qa\
        KS5ydWNoZS50ZXN0aW5nLnYxLkJhdGNoR2V0U2FtcGxlc1Jlc3BvbnNlIgayuxgCCAISUwoLTGlzdFNhbXBsZXMSFS5ydWNoZS52\
        MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLnRlc3RpbmcudjEuTGlzdFNhbXBsZXNSZXNwb25zZSIGsrsYAggDElcKDENyZWF0ZVNhbXBs\
        ZRIlLnJ1Y2hlLnRlc3RpbmcudjEuQ3JlYXRlU2FtcGxlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAQS\
        VwoMVXBkYXRlU2FtcGxlEiUucnVjaGUudGVzdGluZy52MS5VcGRhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5T\
        YW1wbGUiBrK7GAIIBRJJCgxEZWxldGVTYW1wbGUSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5T\
        YW1wbGUiBrK7GAIIBhJNCg5VbmRlbGV0ZVNhbXBsZRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLnRlc3Rpbmcu\
        djEuU2FtcGxlIgayuxgCCAcytAQKC1NpdGVTZXJ2aWNlEj8KB0dldFNpdGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhYucnVjaGUu\
        dGVzdGluZy52MS5TaXRlIgayuxgCCAESWwoNQmF0Y2hHZXRTaXRlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBonLnJ1Y2hl\
        LnRlc3RpbmcudjEuQmF0Y2hHZXRTaXRlc1Jlc3BvbnNlIgayuxgCCAISTwoJTGlzdFNpdGVzEhUucnVjaGUudjEuTGlzdFJlcXVl\
        c3QaIy5ydWNoZS50ZXN0aW5nLnYxLkxpc3RTaXRlc1Jlc3BvbnNlIgayuxgCCAMSUQoKQ3JlYXRlU2l0ZRIjLnJ1Y2hlLnRlc3Rp\
        bmcudjEuQ3JlYXRlU2l0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIBBJRCgpVcGRhdGVTaXRlEiMucnVj\
        aGUudGVzdGluZy52MS5VcGRhdGVTaXRlUmVxdWVzdBoWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZSIGsrsYAggFEkUKCkRlbGV0ZVNp\
        dGUSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAYSSQoMVW5kZWxldGVTaXRl\
        EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAcy6wEKFlRlc3RpbmdTZXR0\
        aW5nc1NlcnZpY2USXQoSR2V0VGVzdGluZ1NldHRpbmdzEhwucnVjaGUudjEuR2V0U2V0dGluZ3NSZXF1ZXN0GiEucnVjaGUudGVz\
        dGluZy52MS5UZXN0aW5nU2V0dGluZ3MiBrK7GAIICBJyChVVcGRhdGVUZXN0aW5nU2V0dGluZ3MSLi5ydWNoZS50ZXN0aW5nLnYx\
        LlVwZGF0ZVRlc3RpbmdTZXR0aW5nc1JlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5ncyIGsrsYAggJMpQB\
        Cg1OdW1iZXJTZXJ2aWNlEoIBCg5HaXZlTGF0ZU51bWJlchInLnJ1Y2hlLnRlc3RpbmcudjEuR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0\
        GigucnVjaGUudGVzdGluZy52MS5HaXZlTGF0ZU51bWJlclJlc3BvbnNlIh2yuxgZEAIaFXRlc3Rpbmcuc2FtcGxlOnVwZGF0ZTK2\
        AwoLRWNob1NlcnZpY2USZAoERWNobxIdLnJ1Y2hlLnRlc3RpbmcudjEuRWNob1JlcXVlc3QaHi5ydWNoZS50ZXN0aW5nLnYxLkVj\
        aG9SZXNwb25zZSIdsrsYGRADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAESagoGUmVwZWF0Eh8ucnVjaGUudGVzdGluZy52MS5SZXBl\
        YXRSZXF1ZXN0GiAucnVjaGUudGVzdGluZy52MS5SZXBlYXRSZXNwb25zZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkMAES\
        bQoHQ29sbGVjdBIgLnJ1Y2hlLnRlc3RpbmcudjEuQ29sbGVjdFJlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLkNvbGxlY3RSZXNw\
        b25zZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAESZgoEQ2hhdBIdLnJ1Y2hlLnRlc3RpbmcudjEuQ2hhdFJlcXVlc3Qa\
        Hi5ydWNoZS50ZXN0aW5nLnYxLkNoYXRSZXNwb25zZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAEwAUIDugIAYgZwcm90\
        bzM=
        """
}

extension Sample: EntityMessage {
    /// The entity's name, `testing.sample`.
    public static let entityName = "testing.sample"
}

extension Site: EntityMessage {
    /// The entity's name, `testing.site`.
    public static let entityName = "testing.site"
}

extension TestingSettings: EntityMessage {
    /// The entity's name, `testing.settings`.
    public static let entityName = "testing.settings"
}

/// The methods of `ruche.testing.v1.SampleService`.
public enum SampleMethods {
    /// `ruche.testing.v1.SampleService/GetSample`.
    public static let getSample =
        MethodName<GetRequest, Sample>(
            "ruche.testing.v1.SampleService/GetSample")
    /// `ruche.testing.v1.SampleService/BatchGetSamples`.
    public static let batchGetSamples =
        MethodName<BatchGetRequest, BatchGetSamplesResponse>(
            "ruche.testing.v1.SampleService/BatchGetSamples")
    /// `ruche.testing.v1.SampleService/ListSamples`.
    public static let listSamples =
        MethodName<ListRequest, ListSamplesResponse>(
            "ruche.testing.v1.SampleService/ListSamples")
    /// `ruche.testing.v1.SampleService/CreateSample`.
    public static let createSample =
        MethodName<CreateSampleRequest, Sample>(
            "ruche.testing.v1.SampleService/CreateSample")
    /// `ruche.testing.v1.SampleService/UpdateSample`.
    public static let updateSample =
        MethodName<UpdateSampleRequest, Sample>(
            "ruche.testing.v1.SampleService/UpdateSample")
    /// `ruche.testing.v1.SampleService/DeleteSample`.
    public static let deleteSample =
        MethodName<DeleteRequest, Sample>(
            "ruche.testing.v1.SampleService/DeleteSample")
    /// `ruche.testing.v1.SampleService/UndeleteSample`.
    public static let undeleteSample =
        MethodName<UndeleteRequest, Sample>(
            "ruche.testing.v1.SampleService/UndeleteSample")
}

/// The methods of `ruche.testing.v1.SiteService`.
public enum SiteMethods {
    /// `ruche.testing.v1.SiteService/GetSite`.
    public static let getSite =
        MethodName<GetRequest, Site>(
            "ruche.testing.v1.SiteService/GetSite")
    /// `ruche.testing.v1.SiteService/BatchGetSites`.
    public static let batchGetSites =
        MethodName<BatchGetRequest, BatchGetSitesResponse>(
            "ruche.testing.v1.SiteService/BatchGetSites")
    /// `ruche.testing.v1.SiteService/ListSites`.
    public static let listSites =
        MethodName<ListRequest, ListSitesResponse>(
            "ruche.testing.v1.SiteService/ListSites")
    /// `ruche.testing.v1.SiteService/CreateSite`.
    public static let createSite =
        MethodName<CreateSiteRequest, Site>(
            "ruche.testing.v1.SiteService/CreateSite")
    /// `ruche.testing.v1.SiteService/UpdateSite`.
    public static let updateSite =
        MethodName<UpdateSiteRequest, Site>(
            "ruche.testing.v1.SiteService/UpdateSite")
    /// `ruche.testing.v1.SiteService/DeleteSite`.
    public static let deleteSite =
        MethodName<DeleteRequest, Site>(
            "ruche.testing.v1.SiteService/DeleteSite")
    /// `ruche.testing.v1.SiteService/UndeleteSite`.
    public static let undeleteSite =
        MethodName<UndeleteRequest, Site>(
            "ruche.testing.v1.SiteService/UndeleteSite")
}

/// The methods of `ruche.testing.v1.TestingSettingsService`.
public enum TestingSettingsMethods {
    /// `ruche.testing.v1.TestingSettingsService/GetTestingSettings`.
    public static let getTestingSettings =
        MethodName<GetSettingsRequest, TestingSettings>(
            "ruche.testing.v1.TestingSettingsService/GetTestingSettings")
    /// `ruche.testing.v1.TestingSettingsService/UpdateTestingSettings`.
    public static let updateTestingSettings =
        MethodName<UpdateTestingSettingsRequest, TestingSettings>(
            "ruche.testing.v1.TestingSettingsService/UpdateTestingSettings")
}

/// The methods of `ruche.testing.v1.NumberService`.
public enum NumberMethods {
    /// `ruche.testing.v1.NumberService/GiveLateNumber`.
    public static let giveLateNumber =
        MethodName<GiveLateNumberRequest, GiveLateNumberResponse>(
            "ruche.testing.v1.NumberService/GiveLateNumber")
}

/// The methods of `ruche.testing.v1.EchoService`.
public enum EchoMethods {
    /// `ruche.testing.v1.EchoService/Echo`.
    public static let echo =
        MethodName<EchoRequest, EchoResponse>(
            "ruche.testing.v1.EchoService/Echo")
    /// `ruche.testing.v1.EchoService/Repeat`.
    public static let `repeat` =
        MethodName<RepeatRequest, RepeatResponse>(
            "ruche.testing.v1.EchoService/Repeat")
    /// `ruche.testing.v1.EchoService/Collect`.
    public static let collect =
        MethodName<CollectRequest, CollectResponse>(
            "ruche.testing.v1.EchoService/Collect")
    /// `ruche.testing.v1.EchoService/Chat`.
    public static let chat =
        MethodName<ChatRequest, ChatResponse>(
            "ruche.testing.v1.EchoService/Chat")
}
