// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        Cu43Ch1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdy\
        dWNoZS92MS9yZXF1ZXN0cy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIqcBCgVQ\
        bGFjZRIWCgZzdHJlZXQYASABKAlSBnN0cmVldBIaCgRjaXR5GAIgASgJQgaquxgCMAFSBGNpdHkSMgoIbGF0aXR1ZGUYAyABKAFC\
        Fqq7GBJRAAAAAACAVsBZAAAAAACAVkBSCGxhdGl0dWRlEjYKCHBvc2l0aW9uGAQgASgLMhoucnVjaGUudGVzdGluZy52MS5Qb3Np\
        dGlvblIIcG9zaXRpb24iQgoIUG9zaXRpb24SFAoFZmxvb3IYASABKAVSBWZsb29yEhcKBGRvb3IYAiABKAlIAFIEZG9vcogBAUIH\
        CgVfZG9vciKmAgoKU2FtcGxlTGluZRIOCgJpZBgBIAEoA1ICaWQSIQoEdGV4dBgCIAEoCUINqrsYCQgBEDIwAYABAlIEdGV4dBIk\
        CgZhbW91bnQYAyABKAlCDKq7GAiAAQGiAQIIBFIGYW1vdW50EjYKCWZyaWVuZF9pZBgEIAEoA0IZqrsYFboBEgoOdGVzdGluZy5z\
        YW1wbGUQAVIIZnJpZW5kSWQSNgoFcGxhY2UYBSABKAsyFy5ydWNoZS50ZXN0aW5nLnYxLlBsYWNlQgequxgDgAEBUgVwbGFjZRId\
        CgVtYXJrcxgGIAMoCUIHqrsYA4ABAVIFbWFya3MSMAoFcHJvb2YYByABKAsyES5ydWNoZS52MS5GaWxlUmVmQgequxgDgAEBUgVw\
        cm9vZiKpDQoGU2FtcGxlEg4KAmlkGAEgASgDUgJpZBIlCgV0aXRsZRgCIAEoCUIPqrsYCwgBEGQwATgBgAECUgV0aXRsZRIzCgRj\
        b2RlGAMgASgJQh+quxgbGAIiCltBLVowLTktXSoqCAoGY29sb3VygAEBUgRjb2RlEjAKBXByaWNlGAQgASgJQhqquxgWOAGAAQGi\
        AQ4IAhIBMBoHMTAwMDAwMFIFcHJpY2USIgoEcmF0ZRgFIAEoCUIOqrsYCoABAaIBBAgIIAFSBHJhdGUSHgoDZGF5GAYgASgJQgyq\
        uxgIOAGAAQGqAQBSA2RheRI7CgZtb21lbnQYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wQgequxgDgAEBUgZtb21l\
        bnQSOQoGY29sb3VyGAggASgOMhgucnVjaGUudGVzdGluZy52MS5Db2xvdXJCB6q7GAOAAQFSBmNvbG91chIyCgZvcmlnaW4YCSAB\
        KAlCGqq7GBaAAQGyARAKBW5vcnRoCgVzb3V0aBgBUgZvcmlnaW4SGwoEZmxhZxgKIAEoCEIHqrsYA4ABAVIEZmxhZxIvCgVjb3Vu\
        dBgLIAEoBUIZqrsYFVEAAAAAAECPwFkAAAAAAECPQIABAVIFY291bnQSMwoOb3B0aW9uYWxfY291bnQYDCABKAVCB6q7GAOAAQFI\
        AFINb3B0aW9uYWxDb3VudIgBARIxCg1vcHRpb25hbF90ZXh0GA0gASgJQgequxgDgAEBSAFSDG9wdGlvbmFsVGV4dIgBARIxCg1v\
        cHRpb25hbF9mbGFnGA4gASgIQgequxgDgAEBSAJSDG9wdGlvbmFsRmxhZ4gBARIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVj\
        b3JkSW5mb1IEaW5mbxIlCglsb25naXR1ZGUYECABKAFCB6q7GAOAAQFSCWxvbmdpdHVkZRI2CgVwbGFjZRgRIAEoCzIXLnJ1Y2hl\
        LnRlc3RpbmcudjEuUGxhY2VCB6q7GAOAAQFSBXBsYWNlEjEKB3N1YmplY3QYEiABKAsyDi5ydWNoZS52MS5MaW5rQgequxgDgAEB\
        UgdzdWJqZWN0EjgKCXBhcmVudF9pZBgTIAEoA0IbqrsYF7oBFAoOdGVzdGluZy5zYW1wbGUQAjABUghwYXJlbnRJZBI4CgpjbGVh\
        cmVkX2lkGBQgASgDQhmquxgVugESCg50ZXN0aW5nLnNhbXBsZRADUgljbGVhcmVkSWQSOAoKZnJpZW5kX2lkcxgVIAMoA0IZqrsY\
        FboBEgoOdGVzdGluZy5zYW1wbGUQAVIJZnJpZW5kSWRzEh0KBXdvcmRzGBYgAygJQgequxgDgAEBUgV3b3JkcxIhCgdudW1iZXJz\
        GBcgAygFQgequxgDgAEBUgdudW1iZXJzEjIKBWxpbmVzGBggAygLMhwucnVjaGUudGVzdGluZy52MS5TYW1wbGVMaW5lUgVsaW5l\
        cxIhCgZzZXJpYWwYGSABKAlCCaq7GAVAAYABAVIGc2VyaWFsEjsKB2NvbG91cnMYGiADKA4yGC5ydWNoZS50ZXN0aW5nLnYxLkNv\
        bG91ckIHqrsYA4ABAVIHY29sb3VycxIwCgRtb29kGBsgASgJQhyquxgYYgRyZXN0gAEBsgEMCgRjYWxtCgRidXN5UgRtb29kEjAK\
        B3VuaXRfaWQYHCABKANCF6q7GBO6ARAKDHRlc3Rpbmcuc2l0ZRABUgZ1bml0SWQSPwoGbnVtYmVyGB0gASgJQiequxgjKgkKB3Vu\
        aXRfaWTCARUKE1N7eWVhcn0te2NvdW50ZXI6M31SBm51bWJlchI2CgtsYXRlX251bWJlchgeIAEoCUIVqrsYEcIBDgoKTHtjb3Vu\
        dGVyfRABUgpsYXRlTnVtYmVyEjYKCGRvY3VtZW50GB8gASgLMhEucnVjaGUudjEuRmlsZVJlZkIHqrsYA4ABAVIIZG9jdW1lbnQS\
        QQoFcGhvdG8YICABKAsyES5ydWNoZS52MS5GaWxlUmVmQhiquxgUgAEBygEOCglpbWFnZS9wbmcQ6AdSBXBob3RvEiAKA3Bpbhgh\
        IAEoCUIOqrsYChAUGASAAQHSAQBSA3Bpbjo3orsYMwoOdGVzdGluZy5zYW1wbGUSBXRpdGxlIgd1bml0X2lkMgV0aXRsZTIKcGxh\
        Y2UuY2l0eUIRCg9fb3B0aW9uYWxfY291bnRCEAoOX29wdGlvbmFsX3RleHRCEAoOX29wdGlvbmFsX2ZsYWciqQEKBFNpdGUSDgoC\
        aWQYASABKANSAmlkEhwKBG5hbWUYAiABKAlCCKq7GAQIATABUgRuYW1lEi0KBGNvZGUYAyABKAlCGaq7GBUqAMIBEAoMWHtjb3Vu\
        dGVyOjJ9GAFSBGNvZGUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GqK7GBYKDHRlc3Rpbmcuc2l0\
        ZRIEbmFtZRgBIt0CCg9UZXN0aW5nU2V0dGluZ3MSDgoCaWQYASABKANSAmlkEi0KBXNjb3BlGAIgASgLMhcucnVjaGUudjEuU2V0\
        dGluZ3NTY29wZVIFc2NvcGUSIgoIZ3JlZXRpbmcYAyABKAlCBqq7GAIQFFIIZ3JlZXRpbmcSMQoEZGF5cxgEIAEoBUIYqrsYFFEA\
        AAAAAAAAAFkAAAAAANB2QGgBSABSBGRheXOIAQESHwoEbG91ZBgFIAEoCEIGqrsYAmgCSAFSBGxvdWSIAQESHAoFd29yZHMYBiAD\
        KAlCBqq7GAJoAlIFd29yZHMSHwoFdG9rZW4YByABKAlCCaq7GAVoAdIBAFIFdG9rZW4SKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYx\
        LlJlY29yZEluZm9SBGluZm86GKK7GBQKEHRlc3Rpbmcuc2V0dGluZ3MoAUIHCgVfZGF5c0IHCgVfbG91ZCJNChdCYXRjaEdldFNh\
        bXBsZXNSZXNwb25zZRIyCgdzYW1wbGVzGAEgAygLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSB3NhbXBsZXMipAEKE0xpc3RT\
        YW1wbGVzUmVzcG9uc2USMgoHc2FtcGxlcxgBIAMoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgdzYW1wbGVzEiYKD25leHRf\
        cGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90\
        YWxfc2l6ZSKLAQoTQ3JlYXRlU2FtcGxlUmVxdWVzdBIwCgZzYW1wbGUYASABKAsyGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIG\
        c2FtcGxlEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki\
        yAEKE1VwZGF0ZVNhbXBsZVJlcXVlc3QSMAoGc2FtcGxlGAEgASgLMhgucnVjaGUudGVzdGluZy52MS5TYW1wbGVSBnNhbXBsZRI7\
        Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgD\
        IAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSJFChVCYXRjaEdldFNpdGVzUmVzcG9u\
        c2USLAoFc2l0ZXMYASADKAsyFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGVSBXNpdGVzIpwBChFMaXN0U2l0ZXNSZXNwb25zZRIsCgVz\
        aXRlcxgBIAMoCzIWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZVIFc2l0ZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFn\
        ZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIoMBChFDcmVhdGVTaXRlUmVx\
        dWVzdBIqCgRzaXRlGAEgASgLMhYucnVjaGUudGVzdGluZy52MS5TaXRlUgRzaXRlEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVl\
        c3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiwAEKEVVwZGF0ZVNpdGVSZXF1ZXN0EioKBHNpdGUYASAB\
        KAsyFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGVSBHNpdGUSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmll\
        bGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2\
        YWxpZGF0ZU9ubHki7QEKHFVwZGF0ZVRlc3RpbmdTZXR0aW5nc1JlcXVlc3QSTAoQdGVzdGluZ19zZXR0aW5ncxgBIAEoCzIhLnJ1\
        Y2hlLnRlc3RpbmcudjEuVGVzdGluZ1NldHRpbmdzUg90ZXN0aW5nU2V0dGluZ3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29n\
        bGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0\
        ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiJwoVR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZCJKChZHaXZl\
        TGF0ZU51bWJlclJlc3BvbnNlEjAKBnNhbXBsZRgBIAEoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgZzYW1wbGUihwEKC0Vj\
        aG9SZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQSEgoEdGV4dBgCIAEoCVIEdGV4dBItChJkZWxheV9taWxsaXNlY29u\
        ZHMYAyABKAVSEWRlbGF5TWlsbGlzZWNvbmRzEhsKCWZhaWxfd2l0aBgEIAEoBVIIZmFpbFdpdGgiPAoMRWNob1Jlc3BvbnNlEhgK\
        B3BheWxvYWQYASABKAxSB3BheWxvYWQSEgoEdGV4dBgCIAEoCVIEdGV4dCJcCg1SZXBlYXRSZXF1ZXN0EhgKB3BheWxvYWQYASAB\
        KAxSB3BheWxvYWQSFAoFY291bnQYAiABKAVSBWNvdW50EhsKCWZhaWxfd2l0aBgDIAEoBVIIZmFpbFdpdGgiQAoOUmVwZWF0UmVz\
        cG9uc2USGAoHcGF5bG9hZBgBIAEoDFIHcGF5bG9hZBIUCgVpbmRleBgCIAEoBVIFaW5kZXgiKgoOQ29sbGVjdFJlcXVlc3QSGAoH\
        cGF5bG9hZBgBIAEoDFIHcGF5bG9hZCJDCg9Db2xsZWN0UmVzcG9uc2USGgoIbWVzc2FnZXMYASABKAVSCG1lc3NhZ2VzEhQKBWJ5\
        dGVzGAIgASgDUgVieXRlcyJECgtDaGF0UmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhsKCWZhaWxfd2l0aBgCIAEo\
        BVIIZmFpbFdpdGgiKAoMQ2hhdFJlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQqPgoGQ29sb3VyEhYKEkNPTE9VUl9V\
        TlNQRUNJRklFRBAAEgcKA1JFRBABEgkKBUdSRUVOEAISCAoEQkxVRRADMtYECg1TYW1wbGVTZXJ2aWNlEkMKCUdldFNhbXBsZRIU\
        LnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZSIGsrsYAggBEl8KD0JhdGNoR2V0U2FtcGxlcxIZ\
        LnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBopLnJ1Y2hlLnRlc3RpbmcudjEuQmF0Y2hHZXRTYW1wbGVzUmVzcG9uc2UiBrK7GAII\
        AhJTCgtMaXN0U2FtcGxlcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GiUucnVjaGUudGVzdGluZy52MS5MaXN0U2FtcGxlc1Jlc3Bv\
        bnNlIgayuxgCCAMSVwoMQ3JlYXRlU2FtcGxlEiUucnVjaGUudGVzdGluZy52MS5DcmVhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUu\
        dGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBBJXCgxVcGRhdGVTYW1wbGUSJS5ydWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVNhbXBsZVJl\
        cXVlc3QaGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZSIGsrsYAggFEkkKDERlbGV0ZVNhbXBsZRIXLnJ1Y2hlLnYxLkRlbGV0ZVJl\
        cXVlc3QaGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZSIGsrsYAggGEk0KDlVuZGVsZXRlU2FtcGxlEhkucnVjaGUudjEuVW5kZWxl\
        dGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBzK0BAoLU2l0ZVNlcnZpY2USPwoHR2V0U2l0ZRIULnJ1\
        Y2hlLnYxLkdldFJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIARJbCg1CYXRjaEdldFNpdGVzEhkucnVjaGUu\
        djEuQmF0Y2hHZXRSZXF1ZXN0GicucnVjaGUudGVzdGluZy52MS5CYXRjaEdldFNpdGVzUmVzcG9uc2UiBrK7GAIIAhJPCglMaXN0\
        U2l0ZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBojLnJ1Y2hlLnRlc3RpbmcudjEuTGlzdFNpdGVzUmVzcG9uc2UiBrK7GAIIAxJR\
        CgpDcmVhdGVTaXRlEiMucnVjaGUudGVzdGluZy52MS5DcmVhdGVTaXRlUmVxdWVzdBoWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZSIG\
        srsYAggEElEKClVwZGF0ZVNpdGUSIy5ydWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVNpdGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52\
        MS5TaXRlIgayuxgCCAUSRQoKRGVsZXRlU2l0ZRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNp\
        dGUiBrK7GAIIBhJJCgxVbmRlbGV0ZVNpdGUSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNp\
        dGUiBrK7GAIIBzLrAQoWVGVzdGluZ1NldHRpbmdzU2VydmljZRJdChJHZXRUZXN0aW5nU2V0dGluZ3MSHC5ydWNoZS52MS5HZXRT\
        ZXR0aW5nc1JlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5ncyIGsrsYAggIEnIKFVVwZGF0ZVRlc3RpbmdT\
        ZXR0aW5ncxIuLnJ1Y2hlLnRlc3RpbmcudjEuVXBkYXRlVGVzdGluZ1NldHRpbmdzUmVxdWVzdBohLnJ1Y2hlLnRlc3RpbmcudjEu\
        VGVzdGluZ1NldHRpbmdzIgayuxgCCAkylAEKDU51bWJlclNlcnZpY2USggEKDkdpdmVMYXRlTnVtYmVyEicucnVjaGUudGVzdGlu\
        Zy52MS5HaXZlTGF0ZU51bWJlclJlcXVlc3QaKC5ydWNoZS50ZXN0aW5nLnYxLkdpdmVMYXRlTnVtYmVyUmVzcG9uc2UiHbK7GBkQ\
        AhoVdGVzdGluZy5zYW1wbGU6dXBkYXRlMrYDCgtFY2hvU2VydmljZRJkCgRFY2hvEh0ucnVjaGUudGVzdGluZy52MS5FY2hvUmVx\
        dWVzdBoeLnJ1Y2hlLnRlc3RpbmcudjEuRWNob1Jlc3BvbnNlIh2yuxgZEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQoARJqCgZSZXBl\
        YXQSHy5ydWNoZS50ZXN0aW5nLnYxLlJlcGVhdFJlcXVlc3QaIC5ydWNoZS50ZXN0aW5nLnYxLlJlcGVhdFJlc3BvbnNlIhuyuxgX\
        EAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQwARJtCgdDb2xsZWN0EiAucnVjaGUudGVzdGluZy52MS5Db2xsZWN0UmVxdWVzdBohLnJ1\
        Y2hlLnRlc3RpbmcudjEuQ29sbGVjdFJlc3BvbnNlIhuyuxgXEAMaE3Rlc3Rpbmcuc2FtcGxlOnJlYWQoARJmCgRDaGF0Eh0ucnVj\
        aGUudGVzdGluZy52MS5DaGF0UmVxdWVzdBoeLnJ1Y2hlLnRlc3RpbmcudjEuQ2hhdFJlc3BvbnNlIhuyuxgXEAMaE3Rlc3Rpbmcu\
        c2FtcGxlOnJlYWQoATABQgO6AgBiBnByb3RvMw==
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
