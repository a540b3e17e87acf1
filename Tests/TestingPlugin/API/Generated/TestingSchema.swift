// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CvU1Ch1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdy\
        dWNoZS92MS9yZXF1ZXN0cy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIqcBCgVQ\
        bGFjZRIWCgZzdHJlZXQYASABKAlSBnN0cmVldBIaCgRjaXR5GAIgASgJQgaquxgCMAFSBGNpdHkSMgoIbGF0aXR1ZGUYAyABKAFC\
        Fqq7GBJRAAAAAACAVsBZAAAAAACAVkBSCGxhdGl0dWRlEjYKCHBvc2l0aW9uGAQgASgLMhoucnVjaGUudGVzdGluZy52MS5Qb3Np\
        dGlvblIIcG9zaXRpb24iQgoIUG9zaXRpb24SFAoFZmxvb3IYASABKAVSBWZsb29yEhcKBGRvb3IYAiABKAlIAFIEZG9vcogBAUIH\
        CgVfZG9vciKFAgoKU2FtcGxlTGluZRIOCgJpZBgBIAEoA1ICaWQSHgoEdGV4dBgCIAEoCUIKqrsYBggBEDIwAVIEdGV4dBIhCgZh\
        bW91bnQYAyABKAlCCaq7GAWiAQIIBFIGYW1vdW50EjYKCWZyaWVuZF9pZBgEIAEoA0IZqrsYFboBEgoOdGVzdGluZy5zYW1wbGUQ\
        AVIIZnJpZW5kSWQSLQoFcGxhY2UYBSABKAsyFy5ydWNoZS50ZXN0aW5nLnYxLlBsYWNlUgVwbGFjZRIUCgVtYXJrcxgGIAMoCVIF\
        bWFya3MSJwoFcHJvb2YYByABKAsyES5ydWNoZS52MS5GaWxlUmVmUgVwcm9vZiLyCwoGU2FtcGxlEg4KAmlkGAEgASgDUgJpZBIi\
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
        ZVJlZkIVqrsYEcoBDgoJaW1hZ2UvcG5nEOgHUgVwaG90bzo3orsYMwoOdGVzdGluZy5zYW1wbGUSBXRpdGxlIgd1bml0X2lkMgV0\
        aXRsZTIKcGxhY2UuY2l0eUIRCg9fb3B0aW9uYWxfY291bnRCEAoOX29wdGlvbmFsX3RleHRCEAoOX29wdGlvbmFsX2ZsYWciqQEK\
        BFNpdGUSDgoCaWQYASABKANSAmlkEhwKBG5hbWUYAiABKAlCCKq7GAQIATABUgRuYW1lEi0KBGNvZGUYAyABKAlCGaq7GBUqAMIB\
        EAoMWHtjb3VudGVyOjJ9GAFSBGNvZGUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GqK7GBYKDHRl\
        c3Rpbmcuc2l0ZRIEbmFtZRgBIrwCCg9UZXN0aW5nU2V0dGluZ3MSDgoCaWQYASABKANSAmlkEi0KBXNjb3BlGAIgASgLMhcucnVj\
        aGUudjEuU2V0dGluZ3NTY29wZVIFc2NvcGUSIgoIZ3JlZXRpbmcYAyABKAlCBqq7GAIQFFIIZ3JlZXRpbmcSMQoEZGF5cxgEIAEo\
        BUIYqrsYFFEAAAAAAAAAAFkAAAAAANB2QGgBSABSBGRheXOIAQESHwoEbG91ZBgFIAEoCEIGqrsYAmgCSAFSBGxvdWSIAQESHAoF\
        d29yZHMYBiADKAlCBqq7GAJoAlIFd29yZHMSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GKK7GBQK\
        EHRlc3Rpbmcuc2V0dGluZ3MoAUIHCgVfZGF5c0IHCgVfbG91ZCJNChdCYXRjaEdldFNhbXBsZXNSZXNwb25zZRIyCgdzYW1wbGVz\
        GAEgAygLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSB3NhbXBsZXMipAEKE0xpc3RTYW1wbGVzUmVzcG9uc2USMgoHc2FtcGxl\
        cxgBIAMoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgdzYW1wbGVzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBh\
        Z2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKLAQoTQ3JlYXRlU2FtcGxl\
        UmVxdWVzdBIwCgZzYW1wbGUYASABKAsyGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIGc2FtcGxlEh0KCnJlcXVlc3RfaWQYAyAB\
        KAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiyAEKE1VwZGF0ZVNhbXBsZVJlcXVlc3QS\
        MAoGc2FtcGxlGAEgASgLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSBnNhbXBsZRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdv\
        b2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlk\
        YXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSJFChVCYXRjaEdldFNpdGVzUmVzcG9uc2USLAoFc2l0ZXMYASADKAsyFi5ydWNo\
        ZS50ZXN0aW5nLnYxLlNpdGVSBXNpdGVzIpwBChFMaXN0U2l0ZXNSZXNwb25zZRIsCgVzaXRlcxgBIAMoCzIWLnJ1Y2hlLnRlc3Rp\
        bmcudjEuU2l0ZVIFc2l0ZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyAB\
        KANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIoMBChFDcmVhdGVTaXRlUmVxdWVzdBIqCgRzaXRlGAEgASgLMhYucnVj\
        aGUudGVzdGluZy52MS5TaXRlUgRzaXRlEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQg\
        ASgIUgx2YWxpZGF0ZU9ubHkiwAEKEVVwZGF0ZVNpdGVSZXF1ZXN0EioKBHNpdGUYASABKAsyFi5ydWNoZS50ZXN0aW5nLnYxLlNp\
        dGVSBHNpdGUSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJl\
        cXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki7QEKHFVwZGF0ZVRl\
        c3RpbmdTZXR0aW5nc1JlcXVlc3QSTAoQdGVzdGluZ19zZXR0aW5ncxgBIAEoCzIhLnJ1Y2hlLnRlc3RpbmcudjEuVGVzdGluZ1Nl\
        dHRpbmdzUg90ZXN0aW5nU2V0dGluZ3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1\
        cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9u\
        bHkiJwoVR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZCJKChZHaXZlTGF0ZU51bWJlclJlc3BvbnNlEjAKBnNh\
        bXBsZRgBIAEoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgZzYW1wbGUihwEKC0VjaG9SZXF1ZXN0EhgKB3BheWxvYWQYASAB\
        KAxSB3BheWxvYWQSEgoEdGV4dBgCIAEoCVIEdGV4dBItChJkZWxheV9taWxsaXNlY29uZHMYAyABKAVSEWRlbGF5TWlsbGlzZWNv\
        bmRzEhsKCWZhaWxfd2l0aBgEIAEoBVIIZmFpbFdpdGgiPAoMRWNob1Jlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQS\
        EgoEdGV4dBgCIAEoCVIEdGV4dCJcCg1SZXBlYXRSZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQSFAoFY291bnQYAiAB\
        KAVSBWNvdW50EhsKCWZhaWxfd2l0aBgDIAEoBVIIZmFpbFdpdGgiQAoOUmVwZWF0UmVzcG9uc2USGAoHcGF5bG9hZBgBIAEoDFIH\
        cGF5bG9hZBIUCgVpbmRleBgCIAEoBVIFaW5kZXgiKgoOQ29sbGVjdFJlcXVlc3QSGAoHcGF5bG9hZBgBIAEoDFIHcGF5bG9hZCJD\
        Cg9Db2xsZWN0UmVzcG9uc2USGgoIbWVzc2FnZXMYASABKAVSCG1lc3NhZ2VzEhQKBWJ5dGVzGAIgASgDUgVieXRlcyJECgtDaGF0\
        UmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhsKCWZhaWxfd2l0aBgCIAEoBVIIZmFpbFdpdGgiKAoMQ2hhdFJlc3Bv\
        bnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQqPgoGQ29sb3VyEhYKEkNPTE9VUl9VTlNQRUNJRklFRBAAEgcKA1JFRBABEgkK\
        BUdSRUVOEAISCAoEQkxVRRADMtYECg1TYW1wbGVTZXJ2aWNlEkMKCUdldFNhbXBsZRIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5y\
        dWNoZS50ZXN0aW5nLnYxLlNhbXBsZSIGsrsYAggBEl8KD0JhdGNoR2V0U2FtcGxlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVz\
        dBopLnJ1Y2hlLnRlc3RpbmcudjEuQmF0Y2hHZXRTYW1wbGVzUmVzcG9uc2UiBrK7GAIIAhJTCgtMaXN0U2FtcGxlcxIVLnJ1Y2hl\
        LnYxLkxpc3RSZXF1ZXN0GiUucnVjaGUudGVzdGluZy52MS5MaXN0U2FtcGxlc1Jlc3BvbnNlIgayuxgCCAMSVwoMQ3JlYXRlU2Ft\
        cGxlEiUucnVjaGUudGVzdGluZy52MS5DcmVhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAII\
        BBJXCgxVcGRhdGVTYW1wbGUSJS5ydWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVNhbXBsZVJlcXVlc3QaGC5ydWNoZS50ZXN0aW5nLnYx\
        LlNhbXBsZSIGsrsYAggFEkkKDERlbGV0ZVNhbXBsZRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaGC5ydWNoZS50ZXN0aW5nLnYx\
        LlNhbXBsZSIGsrsYAggGEk0KDlVuZGVsZXRlU2FtcGxlEhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhgucnVjaGUudGVzdGlu\
        Zy52MS5TYW1wbGUiBrK7GAIIBzK0BAoLU2l0ZVNlcnZpY2USPwoHR2V0U2l0ZRIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaFi5ydWNo\
        ZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIARJbCg1CYXRjaEdldFNpdGVzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GicucnVj\
        aGUudGVzdGluZy52MS5CYXRjaEdldFNpdGVzUmVzcG9uc2UiBrK7GAIIAhJPCglMaXN0U2l0ZXMSFS5ydWNoZS52MS5MaXN0UmVx\
        dWVzdBojLnJ1Y2hlLnRlc3RpbmcudjEuTGlzdFNpdGVzUmVzcG9uc2UiBrK7GAIIAxJRCgpDcmVhdGVTaXRlEiMucnVjaGUudGVz\
        dGluZy52MS5DcmVhdGVTaXRlUmVxdWVzdBoWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZSIGsrsYAggEElEKClVwZGF0ZVNpdGUSIy5y\
        dWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVNpdGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAUSRQoKRGVsZXRl\
        U2l0ZRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIBhJJCgxVbmRlbGV0ZVNp\
        dGUSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIBzLrAQoWVGVzdGluZ1Nl\
        dHRpbmdzU2VydmljZRJdChJHZXRUZXN0aW5nU2V0dGluZ3MSHC5ydWNoZS52MS5HZXRTZXR0aW5nc1JlcXVlc3QaIS5ydWNoZS50\
        ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5ncyIGsrsYAggIEnIKFVVwZGF0ZVRlc3RpbmdTZXR0aW5ncxIuLnJ1Y2hlLnRlc3Rpbmcu\
        djEuVXBkYXRlVGVzdGluZ1NldHRpbmdzUmVxdWVzdBohLnJ1Y2hlLnRlc3RpbmcudjEuVGVzdGluZ1NldHRpbmdzIgayuxgCCAky\
        lAEKDU51bWJlclNlcnZpY2USggEKDkdpdmVMYXRlTnVtYmVyEicucnVjaGUudGVzdGluZy52MS5HaXZlTGF0ZU51bWJlclJlcXVl\
        c3QaKC5ydWNoZS50ZXN0aW5nLnYxLkdpdmVMYXRlTnVtYmVyUmVzcG9uc2UiHbK7GBkQAhoVdGVzdGluZy5zYW1wbGU6dXBkYXRl\
        MrYDCgtFY2hvU2VydmljZRJkCgRFY2hvEh0ucnVjaGUudGVzdGluZy52MS5FY2hvUmVxdWVzdBoeLnJ1Y2hlLnRlc3RpbmcudjEu\
        RWNob1Jlc3BvbnNlIh2yuxgZEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQoARJqCgZSZXBlYXQSHy5ydWNoZS50ZXN0aW5nLnYxLlJl\
        cGVhdFJlcXVlc3QaIC5ydWNoZS50ZXN0aW5nLnYxLlJlcGVhdFJlc3BvbnNlIhuyuxgXEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQw\
        ARJtCgdDb2xsZWN0EiAucnVjaGUudGVzdGluZy52MS5Db2xsZWN0UmVxdWVzdBohLnJ1Y2hlLnRlc3RpbmcudjEuQ29sbGVjdFJl\
        c3BvbnNlIhuyuxgXEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQoARJmCgRDaGF0Eh0ucnVjaGUudGVzdGluZy52MS5DaGF0UmVxdWVz\
        dBoeLnJ1Y2hlLnRlc3RpbmcudjEuQ2hhdFJlc3BvbnNlIhuyuxgXEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQoATABQgO6AgBiBnBy\
        b3RvMw==
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
