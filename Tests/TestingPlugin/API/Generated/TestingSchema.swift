// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        Ct47Ch1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
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
        ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiJwoVR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZCKtAQoWR2l2\
        ZUxhdGVOdW1iZXJSZXNwb25zZRIwCgZzYW1wbGUYASABKAsyGC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIGc2FtcGxlEjAKBXBy\
        aWNlGAIgASgJQhqquxgWehR0ZXN0aW5nLnNhbXBsZS5wcmljZVIFcHJpY2USLwoEbm90ZRgDIAEoCzIbLnJ1Y2hlLnRlc3Rpbmcu\
        djEuUHJpY2VOb3RlUgRub3RlInMKCVByaWNlTm90ZRI0CglzYW1wbGVfaWQYASABKANCF6q7GBO6ARAKDnRlc3Rpbmcuc2FtcGxl\
        UghzYW1wbGVJZBIwCgVwcmljZRgCIAEoCUIaqrsYFnoUdGVzdGluZy5zYW1wbGUucHJpY2VSBXByaWNlIlkKElNldFJlbWluZGVy\
        UmVxdWVzdBIUCgV0aXRsZRgBIAEoCVIFdGl0bGUSLQoSZGVsYXlfbWlsbGlzZWNvbmRzGAIgASgFUhFkZWxheU1pbGxpc2Vjb25k\
        cyIVChNTZXRSZW1pbmRlclJlc3BvbnNlIocBCgtFY2hvUmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIKBHRleHQY\
        AiABKAlSBHRleHQSLQoSZGVsYXlfbWlsbGlzZWNvbmRzGAMgASgFUhFkZWxheU1pbGxpc2Vjb25kcxIbCglmYWlsX3dpdGgYBCAB\
        KAVSCGZhaWxXaXRoIjwKDEVjaG9SZXNwb25zZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIKBHRleHQYAiABKAlSBHRleHQi\
        XAoNUmVwZWF0UmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhQKBWNvdW50GAIgASgFUgVjb3VudBIbCglmYWlsX3dp\
        dGgYAyABKAVSCGZhaWxXaXRoIkAKDlJlcGVhdFJlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQSFAoFaW5kZXgYAiAB\
        KAVSBWluZGV4IioKDkNvbGxlY3RSZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQiQwoPQ29sbGVjdFJlc3BvbnNlEhoK\
        CG1lc3NhZ2VzGAEgASgFUghtZXNzYWdlcxIUCgVieXRlcxgCIAEoA1IFYnl0ZXMiRAoLQ2hhdFJlcXVlc3QSGAoHcGF5bG9hZBgB\
        IAEoDFIHcGF5bG9hZBIbCglmYWlsX3dpdGgYAiABKAVSCGZhaWxXaXRoIigKDENoYXRSZXNwb25zZRIYCgdwYXlsb2FkGAEgASgM\
        UgdwYXlsb2FkKj4KBkNvbG91chIWChJDT0xPVVJfVU5TUEVDSUZJRUQQABIHCgNSRUQQARIJCgVHUkVFThACEggKBEJMVUUQAzLW\
        BAoNU2FtcGxlU2VydmljZRJDCglHZXRTYW1wbGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1w\
        bGUiBrK7GAIIARJfCg9CYXRjaEdldFNhbXBsZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS50ZXN0aW5nLnYx\
        LkJhdGNoR2V0U2FtcGxlc1Jlc3BvbnNlIgayuxgCCAISUwoLTGlzdFNhbXBsZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1\
        Y2hlLnRlc3RpbmcudjEuTGlzdFNhbXBsZXNSZXNwb25zZSIGsrsYAggDElcKDENyZWF0ZVNhbXBsZRIlLnJ1Y2hlLnRlc3Rpbmcu\
        djEuQ3JlYXRlU2FtcGxlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAQSVwoMVXBkYXRlU2FtcGxlEiUu\
        cnVjaGUudGVzdGluZy52MS5VcGRhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBRJJCgxE\
        ZWxldGVTYW1wbGUSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBhJNCg5V\
        bmRlbGV0ZVNhbXBsZRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAcy\
        tAQKC1NpdGVTZXJ2aWNlEj8KB0dldFNpdGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgay\
        uxgCCAESWwoNQmF0Y2hHZXRTaXRlcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBonLnJ1Y2hlLnRlc3RpbmcudjEuQmF0Y2hH\
        ZXRTaXRlc1Jlc3BvbnNlIgayuxgCCAISTwoJTGlzdFNpdGVzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaIy5ydWNoZS50ZXN0aW5n\
        LnYxLkxpc3RTaXRlc1Jlc3BvbnNlIgayuxgCCAMSUQoKQ3JlYXRlU2l0ZRIjLnJ1Y2hlLnRlc3RpbmcudjEuQ3JlYXRlU2l0ZVJl\
        cXVlc3QaFi5ydWNoZS50ZXN0aW5nLnYxLlNpdGUiBrK7GAIIBBJRCgpVcGRhdGVTaXRlEiMucnVjaGUudGVzdGluZy52MS5VcGRh\
        dGVTaXRlUmVxdWVzdBoWLnJ1Y2hlLnRlc3RpbmcudjEuU2l0ZSIGsrsYAggFEkUKCkRlbGV0ZVNpdGUSFy5ydWNoZS52MS5EZWxl\
        dGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAYSSQoMVW5kZWxldGVTaXRlEhkucnVjaGUudjEuVW5kZWxl\
        dGVSZXF1ZXN0GhYucnVjaGUudGVzdGluZy52MS5TaXRlIgayuxgCCAcy6wEKFlRlc3RpbmdTZXR0aW5nc1NlcnZpY2USXQoSR2V0\
        VGVzdGluZ1NldHRpbmdzEhwucnVjaGUudjEuR2V0U2V0dGluZ3NSZXF1ZXN0GiEucnVjaGUudGVzdGluZy52MS5UZXN0aW5nU2V0\
        dGluZ3MiBrK7GAIICBJyChVVcGRhdGVUZXN0aW5nU2V0dGluZ3MSLi5ydWNoZS50ZXN0aW5nLnYxLlVwZGF0ZVRlc3RpbmdTZXR0\
        aW5nc1JlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLlRlc3RpbmdTZXR0aW5ncyIGsrsYAggJMqoBCg1OdW1iZXJTZXJ2aWNlEpgB\
        Cg5HaXZlTGF0ZU51bWJlchInLnJ1Y2hlLnRlc3RpbmcudjEuR2l2ZUxhdGVOdW1iZXJSZXF1ZXN0GigucnVjaGUudGVzdGluZy52\
        MS5HaXZlTGF0ZU51bWJlclJlc3BvbnNlIjOyuxgvEAIaFXRlc3Rpbmcuc2FtcGxlOnVwZGF0ZVIUdGVzdGluZy5sYXRlLW51bWJl\
        cnMyjAEKD1JlbWluZGVyU2VydmljZRJ5CgtTZXRSZW1pbmRlchIkLnJ1Y2hlLnRlc3RpbmcudjEuU2V0UmVtaW5kZXJSZXF1ZXN0\
        GiUucnVjaGUudGVzdGluZy52MS5TZXRSZW1pbmRlclJlc3BvbnNlIh2yuxgZEAIaFXRlc3Rpbmcuc2FtcGxlOmNyZWF0ZTK2AwoL\
        RWNob1NlcnZpY2USZAoERWNobxIdLnJ1Y2hlLnRlc3RpbmcudjEuRWNob1JlcXVlc3QaHi5ydWNoZS50ZXN0aW5nLnYxLkVjaG9S\
        ZXNwb25zZSIdsrsYGRADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAESagoGUmVwZWF0Eh8ucnVjaGUudGVzdGluZy52MS5SZXBlYXRS\
        ZXF1ZXN0GiAucnVjaGUudGVzdGluZy52MS5SZXBlYXRSZXNwb25zZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkMAESbQoH\
        Q29sbGVjdBIgLnJ1Y2hlLnRlc3RpbmcudjEuQ29sbGVjdFJlcXVlc3QaIS5ydWNoZS50ZXN0aW5nLnYxLkNvbGxlY3RSZXNwb25z\
        ZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAESZgoEQ2hhdBIdLnJ1Y2hlLnRlc3RpbmcudjEuQ2hhdFJlcXVlc3QaHi5y\
        dWNoZS50ZXN0aW5nLnYxLkNoYXRSZXNwb25zZSIbsrsYFxADGhN0ZXN0aW5nLnNhbXBsZTpyZWFkKAEwAUIDugIAYgZwcm90bzM=
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

/// The methods of `ruche.testing.v1.ReminderService`.
public enum ReminderMethods {
    /// `ruche.testing.v1.ReminderService/SetReminder`.
    public static let setReminder =
        MethodName<SetReminderRequest, SetReminderResponse>(
            "ruche.testing.v1.ReminderService/SetReminder")
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
