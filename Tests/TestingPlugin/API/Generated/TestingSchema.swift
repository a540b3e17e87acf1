// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        Css2Ch1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdy\
        dWNoZS92MS9yZXF1ZXN0cy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIqcBCgVQ\
        bGFjZRIWCgZzdHJlZXQYASABKAlSBnN0cmVldBIaCgRjaXR5GAIgASgJQgaquxgCMAFSBGNpdHkSMgoIbGF0aXR1ZGUYAyABKAFC\
        Fqq7GBJRAAAAAACAVsBZAAAAAACAVkBSCGxhdGl0dWRlEjYKCHBvc2l0aW9uGAQgASgLMhoucnVjaGUudGVzdGluZy52MS5Qb3Np\
        dGlvblIIcG9zaXRpb24iQgoIUG9zaXRpb24SFAoFZmxvb3IYASABKAVSBWZsb29yEhcKBGRvb3IYAiABKAlIAFIEZG9vcogBAUIH\
        CgVfZG9vciKFAgoKU2FtcGxlTGluZRIOCgJpZBgBIAEoA1ICaWQSHgoEdGV4dBgCIAEoCUIKqrsYBggBEDIwAVIEdGV4dBIhCgZh\
        bW91bnQYAyABKAlCCaq7GAWiAQIIBFIGYW1vdW50EjYKCWZyaWVuZF9pZBgEIAEoA0IZqrsYFboBEgoOdGVzdGluZy5zYW1wbGUQ\
        AVIIZnJpZW5kSWQSLQoFcGxhY2UYBSABKAsyFy5ydWNoZS50ZXN0aW5nLnYxLlBsYWNlUgVwbGFjZRIUCgVtYXJrcxgGIAMoCVIF\
        bWFya3MSJwoFcHJvb2YYByABKAsyES5ydWNoZS52MS5GaWxlUmVmUgVwcm9vZiKRDAoGU2FtcGxlEg4KAmlkGAEgASgDUgJpZBIi\
        CgV0aXRsZRgCIAEoCUIMqrsYCAgBEGQwATgBUgV0aXRsZRIwCgRjb2RlGAMgASgJQhyquxgYGAIiCltBLVowLTktXSoqCAoGY29s\
        b3VyUgRjb2RlEi0KBXByaWNlGAQgASgJQhequxgTOAGiAQ4IAhIBMBoHMTAwMDAwMFIFcHJpY2USHwoEcmF0ZRgFIAEoCUILqrsY\
        B6IBBAgIIAFSBHJhdGUSGwoDZGF5GAYgASgJQgmquxgFOAGqAQBSA2RheRIyCgZtb21lbnQYByABKAsyGi5nb29nbGUucHJvdG9i\
        dWYuVGltZXN0YW1wUgZtb21lbnQSMAoGY29sb3VyGAggASgOMhgucnVjaGUudGVzdGluZy52MS5Db2xvdXJSBmNvbG91chIvCgZv\
        cmlnaW4YCSABKAlCF6q7GBOyARAKBW5vcnRoCgVzb3V0aBgBUgZvcmlnaW4SEgoEZmxhZxgKIAEoCFIEZmxhZxIsCgVjb3VudBgL\
        IAEoBUIWqrsYElEAAAAAAECPwFkAAAAAAECPQFIFY291bnQSKgoOb3B0aW9uYWxfY291bnQYDCABKAVIAFINb3B0aW9uYWxDb3Vu\
        dIgBARIoCg1vcHRpb25hbF90ZXh0GA0gASgJSAFSDG9wdGlvbmFsVGV4dIgBARIoCg1vcHRpb25hbF9mbGFnGA4gASgISAJSDG9w\
        dGlvbmFsRmxhZ4gBARIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbxIcCglsb25naXR1ZGUYECABKAFS\
        CWxvbmdpdHVkZRItCgVwbGFjZRgRIAEoCzIXLnJ1Y2hlLnRlc3RpbmcudjEuUGxhY2VSBXBsYWNlEigKB3N1YmplY3QYEiABKAsy\
        Di5ydWNoZS52MS5MaW5rUgdzdWJqZWN0EjYKCXBhcmVudF9pZBgTIAEoA0IZqrsYFboBEgoOdGVzdGluZy5zYW1wbGUQAlIIcGFy\
        ZW50SWQSOAoKY2xlYXJlZF9pZBgUIAEoA0IZqrsYFboBEgoOdGVzdGluZy5zYW1wbGUQA1IJY2xlYXJlZElkEjgKCmZyaWVuZF9p\
        ZHMYFSADKANCGaq7GBW6ARIKDnRlc3Rpbmcuc2FtcGxlEAFSCWZyaWVuZElkcxIUCgV3b3JkcxgWIAMoCVIFd29yZHMSGAoHbnVt\
        YmVycxgXIAMoBVIHbnVtYmVycxIyCgVsaW5lcxgYIAMoCzIcLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlTGluZVIFbGluZXMSHgoG\
        c2VyaWFsGBkgASgJQgaquxgCQAFSBnNlcmlhbBIyCgdjb2xvdXJzGBogAygOMhgucnVjaGUudGVzdGluZy52MS5Db2xvdXJSB2Nv\
        bG91cnMSLQoEbW9vZBgbIAEoCUIZqrsYFWIEcmVzdLIBDAoEY2FsbQoEYnVzeVIEbW9vZBIwCgd1bml0X2lkGBwgASgDQhequxgT\
        ugEQCgx0ZXN0aW5nLnNpdGUQAVIGdW5pdElkEj8KBm51bWJlchgdIAEoCUInqrsYIyoJCgd1bml0X2lkwgEVChNTe3llYXJ9LXtj\
        b3VudGVyOjN9UgZudW1iZXISNgoLbGF0ZV9udW1iZXIYHiABKAlCFaq7GBHCAQ4KCkx7Y291bnRlcn0QAVIKbGF0ZU51bWJlchIt\
        Cghkb2N1bWVudBgfIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZSCGRvY3VtZW50Ej4KBXBob3RvGCAgASgLMhEucnVjaGUudjEuRmls\
        ZVJlZkIVqrsYEcoBDgoJaW1hZ2UvcG5nEOgHUgVwaG90bxIdCgNwaW4YISABKAlCC6q7GAcQFBgE0gEAUgNwaW46N6K7GDMKDnRl\
        c3Rpbmcuc2FtcGxlEgV0aXRsZSIHdW5pdF9pZDIFdGl0bGUyCnBsYWNlLmNpdHlCEQoPX29wdGlvbmFsX2NvdW50QhAKDl9vcHRp\
        b25hbF90ZXh0QhAKDl9vcHRpb25hbF9mbGFnIqkBCgRTaXRlEg4KAmlkGAEgASgDUgJpZBIcCgRuYW1lGAIgASgJQgiquxgECAEw\
        AVIEbmFtZRItCgRjb2RlGAMgASgJQhmquxgVKgDCARAKDFh7Y291bnRlcjoyfRgBUgRjb2RlEigKBGluZm8YDyABKAsyFC5ydWNo\
        ZS52MS5SZWNvcmRJbmZvUgRpbmZvOhqiuxgWCgx0ZXN0aW5nLnNpdGUSBG5hbWUYASLdAgoPVGVzdGluZ1NldHRpbmdzEg4KAmlk\
        GAEgASgDUgJpZBItCgVzY29wZRgCIAEoCzIXLnJ1Y2hlLnYxLlNldHRpbmdzU2NvcGVSBXNjb3BlEiIKCGdyZWV0aW5nGAMgASgJ\
        QgaquxgCEBRSCGdyZWV0aW5nEjEKBGRheXMYBCABKAVCGKq7GBRRAAAAAAAAAABZAAAAAADQdkBoAUgAUgRkYXlziAEBEh8KBGxv\
        dWQYBSABKAhCBqq7GAJoAkgBUgRsb3VkiAEBEhwKBXdvcmRzGAYgAygJQgaquxgCaAJSBXdvcmRzEh8KBXRva2VuGAcgASgJQgmq\
        uxgFaAHSAQBSBXRva2VuEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOhiiuxgUChB0ZXN0aW5nLnNl\
        dHRpbmdzKAFCBwoFX2RheXNCBwoFX2xvdWQiTQoXQmF0Y2hHZXRTYW1wbGVzUmVzcG9uc2USMgoHc2FtcGxlcxgBIAMoCzIYLnJ1\
        Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgdzYW1wbGVzIqQBChNMaXN0U2FtcGxlc1Jlc3BvbnNlEjIKB3NhbXBsZXMYASADKAsyGC5y\
        dWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIHc2FtcGxlcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoK\
        dG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUiiwEKE0NyZWF0ZVNhbXBsZVJlcXVlc3QSMAoG\
        c2FtcGxlGAEgASgLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSBnNhbXBsZRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IsgBChNVcGRhdGVTYW1wbGVSZXF1ZXN0EjAKBnNhbXBsZRgB\
        IAEoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgZzYW1wbGUSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9i\
        dWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQg\
        ASgIUgx2YWxpZGF0ZU9ubHkiRQoVQmF0Y2hHZXRTaXRlc1Jlc3BvbnNlEiwKBXNpdGVzGAEgAygLMhYucnVjaGUudGVzdGluZy52\
        MS5TaXRlUgVzaXRlcyKcAQoRTGlzdFNpdGVzUmVzcG9uc2USLAoFc2l0ZXMYASADKAsyFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGVS\
        BXNpdGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFs\
        U2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKDAQoRQ3JlYXRlU2l0ZVJlcXVlc3QSKgoEc2l0ZRgBIAEoCzIWLnJ1Y2hlLnRlc3Rpbmcu\
        djEuU2l0ZVIEc2l0ZRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRh\
        dGVPbmx5IsABChFVcGRhdGVTaXRlUmVxdWVzdBIqCgRzaXRlGAEgASgLMhYucnVjaGUudGVzdGluZy52MS5TaXRlUgRzaXRlEjsK\
        C3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMg\
        ASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Iu0BChxVcGRhdGVUZXN0aW5nU2V0dGlu\
        Z3NSZXF1ZXN0EkwKEHRlc3Rpbmdfc2V0dGluZ3MYASABKAsyIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5nc1IPdGVz\
        dGluZ1NldHRpbmdzEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxId\
        CgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IicKFUdpdmVM\
        YXRlTnVtYmVyUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQiSgoWR2l2ZUxhdGVOdW1iZXJSZXNwb25zZRIwCgZzYW1wbGUYASABKAsy\
        GC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIGc2FtcGxlIocBCgtFY2hvUmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2Fk\
        EhIKBHRleHQYAiABKAlSBHRleHQSLQoSZGVsYXlfbWlsbGlzZWNvbmRzGAMgASgFUhFkZWxheU1pbGxpc2Vjb25kcxIbCglmYWls\
        X3dpdGgYBCABKAVSCGZhaWxXaXRoIjwKDEVjaG9SZXNwb25zZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIKBHRleHQYAiAB\
        KAlSBHRleHQiXAoNUmVwZWF0UmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhQKBWNvdW50GAIgASgFUgVjb3VudBIb\
        CglmYWlsX3dpdGgYAyABKAVSCGZhaWxXaXRoIkAKDlJlcGVhdFJlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQSFAoF\
        aW5kZXgYAiABKAVSBWluZGV4IioKDkNvbGxlY3RSZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQiQwoPQ29sbGVjdFJl\
        c3BvbnNlEhoKCG1lc3NhZ2VzGAEgASgFUghtZXNzYWdlcxIUCgVieXRlcxgCIAEoA1IFYnl0ZXMiRAoLQ2hhdFJlcXVlc3QSGAoH\
        cGF5bG9hZBgBIAEoDFIHcGF5bG9hZBIbCglmYWlsX3dpdGgYAiABKAVSCGZhaWxXaXRoIigKDENoYXRSZXNwb25zZRIYCgdwYXls\
        b2FkGAEgASgMUgdwYXlsb2FkKj4KBkNvbG91chIWChJDT0xPVVJfVU5TUEVDSUZJRUQQABIHCgNSRUQQARIJCgVHUkVFThACEggK\
        BEJMVUUQAzLWBAoNU2FtcGxlU2VydmljZRJDCglHZXRTYW1wbGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUudGVzdGlu\
        Zy52MS5TYW1wbGUiBrK7GAIIARJfCg9CYXRjaEdldFNhbXBsZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS50\
        ZXN0aW5nLnYxLkJhdGNoR2V0U2FtcGxlc1Jlc3BvbnNlIgayuxgCCAISUwoLTGlzdFNhbXBsZXMSFS5ydWNoZS52MS5MaXN0UmVx\
        dWVzdBolLnJ1Y2hlLnRlc3RpbmcudjEuTGlzdFNhbXBsZXNSZXNwb25zZSIGsrsYAggDElcKDENyZWF0ZVNhbXBsZRIlLnJ1Y2hl\
        LnRlc3RpbmcudjEuQ3JlYXRlU2FtcGxlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAQSVwoMVXBkYXRl\
        U2FtcGxlEiUucnVjaGUudGVzdGluZy52MS5VcGRhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7\
        GAIIBRJJCgxEZWxldGVTYW1wbGUSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7\
        GAIIBhJNCg5VbmRlbGV0ZVNhbXBsZRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxl\
        IgayuxgCCAcytAQKC1NpdGVTZXJ2aWNlEj8KB0dldFNpdGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52\
        MS5TaXRlIgayuxgCCAESWwoNQmF0Y2hHZXRTaXRlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBonLnJ1Y2hlLnRlc3Rpbmcu\
        djEuQmF0Y2hHZXRTaXRlc1Jlc3BvbnNlIgayuxgCCAISTwoJTGlzdFNpdGVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaIy5ydWNo\
        ZS50ZXN0aW5nLnYxLkxpc3RTaXRlc1Jlc3BvbnNlIgayuxgCCAMSUQoKQ3JlYXRlU2l0ZRIjLnJ1Y2hlLnRlc3RpbmcudjEuQ3Jl\
        YXRlU2l0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIBBJRCgpVcGRhdGVTaXRlEiMucnVjaGUudGVzdGlu\
        Zy52MS5VcGRhdGVTaXRlUmVxdWVzdBoWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZSIGsrsYAggFEkUKCkRlbGV0ZVNpdGUSFy5ydWNo\
        ZS52MS5EZWxldGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAYSSQoMVW5kZWxldGVTaXRlEhkucnVjaGUu\
        djEuVW5kZWxldGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAcy6wEKFlRlc3RpbmdTZXR0aW5nc1NlcnZp\
        Y2USXQoSR2V0VGVzdGluZ1NldHRpbmdzEhwucnVjaGUudjEuR2V0U2V0dGluZ3NSZXF1ZXN0GiEucnVjaGUudGVzdGluZy52MS5U\
        ZXN0aW5nU2V0dGluZ3MiBrK7GAIICBJyChVVcGRhdGVUZXN0aW5nU2V0dGluZ3MSLi5ydWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVRl\
        c3RpbmdTZXR0aW5nc1JlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5ncyIGsrsYAggJMqoBCg1OdW1iZXJT\
        ZXJ2aWNlEpgBCg5HaXZlTGF0ZU51bWJlchInLnJ1Y2hlLnRlc3RpbmcudjEuR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0GigucnVjaGUu\
        dGVzdGluZy52MS5HaXZlTGF0ZU51bWJlclJlc3BvbnNlIjOyuxgvEAIaFXRlc3Rpbmcuc2FtcGxlOnVwZGF0ZVIUdGVzdGluZy5s\
        YXRlLW51bWJlcnMytgMKC0VjaG9TZXJ2aWNlEmQKBEVjaG8SHS5ydWNoZS50ZXN0aW5nLnYxLkVjaG9SZXF1ZXN0Gh4ucnVjaGUu\
        dGVzdGluZy52MS5FY2hvUmVzcG9uc2UiHbK7GBkQAxoTdGVzdGluZy5zYW1wbGU6cmVhZCgBEmoKBlJlcGVhdBIfLnJ1Y2hlLnRl\
        c3RpbmcudjEuUmVwZWF0UmVxdWVzdBogLnJ1Y2hlLnRlc3RpbmcudjEuUmVwZWF0UmVzcG9uc2UiG7K7GBcQAxoTdGVzdGluZy5z\
        YW1wbGU6cmVhZDABEm0KB0NvbGxlY3QSIC5ydWNoZS50ZXN0aW5nLnYxLkNvbGxlY3RSZXF1ZXN0GiEucnVjaGUudGVzdGluZy52\
        MS5Db2xsZWN0UmVzcG9uc2UiG7K7GBcQAxoTdGVzdGluZy5zYW1wbGU6cmVhZCgBEmYKBENoYXQSHS5ydWNoZS50ZXN0aW5nLnYx\
        LkNoYXRSZXF1ZXN0Gh4ucnVjaGUudGVzdGluZy52MS5DaGF0UmVzcG9uc2UiG7K7GBcQAxoTdGVzdGluZy5zYW1wbGU6cmVhZCgB\
        MAFCA7oCAGIGcHJvdG8z
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
