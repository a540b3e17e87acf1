// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Testing` declare.
public enum TestingSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CpEgCh1ydWNoZS90ZXN0aW5nL3YxL3NhbXBsZS5wcm90bxIQcnVjaGUudGVzdGluZy52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdy\
        dWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8ipwEKBVBsYWNlEhYKBnN0cmVldBgBIAEoCVIGc3Ry\
        ZWV0EhoKBGNpdHkYAiABKAlCBqq7GAIwAVIEY2l0eRIyCghsYXRpdHVkZRgDIAEoAUIWqrsYElEAAAAAAIBWwFkAAAAAAIBWQFII\
        bGF0aXR1ZGUSNgoIcG9zaXRpb24YBCABKAsyGi5ydWNoZS50ZXN0aW5nLnYxLlBvc2l0aW9uUghwb3NpdGlvbiJCCghQb3NpdGlv\
        bhIUCgVmbG9vchgBIAEoBVIFZmxvb3ISFwoEZG9vchgCIAEoCUgAUgRkb29yiAEBQgcKBV9kb29yItwBCgpTYW1wbGVMaW5lEg4K\
        AmlkGAEgASgDUgJpZBIeCgR0ZXh0GAIgASgJQgqquxgGCAEQMjABUgR0ZXh0EiEKBmFtb3VudBgDIAEoCUIJqrsYBaIBAggEUgZh\
        bW91bnQSNgoJZnJpZW5kX2lkGAQgASgDQhmquxgVugESCg50ZXN0aW5nLnNhbXBsZRABUghmcmllbmRJZBItCgVwbGFjZRgFIAEo\
        CzIXLnJ1Y2hlLnRlc3RpbmcudjEuUGxhY2VSBXBsYWNlEhQKBW1hcmtzGAYgAygJUgVtYXJrcyKLCQoGU2FtcGxlEg4KAmlkGAEg\
        ASgDUgJpZBIiCgV0aXRsZRgCIAEoCUIMqrsYCAgBEGQwATgBUgV0aXRsZRIwCgRjb2RlGAMgASgJQhyquxgYGAIiCltBLVowLTkt\
        XSoqCAoGY29sb3VyUgRjb2RlEi0KBXByaWNlGAQgASgJQhequxgTOAGiAQ4IAhIBMBoHMTAwMDAwMFIFcHJpY2USHwoEcmF0ZRgF\
        IAEoCUILqrsYB6IBBAgIIAFSBHJhdGUSGwoDZGF5GAYgASgJQgmquxgFOAGqAQBSA2RheRIyCgZtb21lbnQYByABKAsyGi5nb29n\
        bGUucHJvdG9idWYuVGltZXN0YW1wUgZtb21lbnQSMAoGY29sb3VyGAggASgOMhgucnVjaGUudGVzdGluZy52MS5Db2xvdXJSBmNv\
        bG91chItCgZvcmlnaW4YCSABKAlCFaq7GBGyAQ4KBW5vcnRoCgVzb3V0aFIGb3JpZ2luEhIKBGZsYWcYCiABKAhSBGZsYWcSLAoF\
        Y291bnQYCyABKAVCFqq7GBJRAAAAAABAj8BZAAAAAABAj0BSBWNvdW50EioKDm9wdGlvbmFsX2NvdW50GAwgASgFSABSDW9wdGlv\
        bmFsQ291bnSIAQESKAoNb3B0aW9uYWxfdGV4dBgNIAEoCUgBUgxvcHRpb25hbFRleHSIAQESKAoNb3B0aW9uYWxfZmxhZxgOIAEo\
        CEgCUgxvcHRpb25hbEZsYWeIAQESKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm8SHAoJbG9uZ2l0dWRl\
        GBAgASgBUglsb25naXR1ZGUSLQoFcGxhY2UYESABKAsyFy5ydWNoZS50ZXN0aW5nLnYxLlBsYWNlUgVwbGFjZRIoCgdzdWJqZWN0\
        GBIgASgLMg4ucnVjaGUudjEuTGlua1IHc3ViamVjdBI2CglwYXJlbnRfaWQYEyABKANCGaq7GBW6ARIKDnRlc3Rpbmcuc2FtcGxl\
        EAJSCHBhcmVudElkEjgKCmNsZWFyZWRfaWQYFCABKANCGaq7GBW6ARIKDnRlc3Rpbmcuc2FtcGxlEANSCWNsZWFyZWRJZBI4Cgpm\
        cmllbmRfaWRzGBUgAygDQhmquxgVugESCg50ZXN0aW5nLnNhbXBsZRABUglmcmllbmRJZHMSFAoFd29yZHMYFiADKAlSBXdvcmRz\
        EhgKB251bWJlcnMYFyADKAVSB251bWJlcnMSMgoFbGluZXMYGCADKAsyHC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZUxpbmVSBWxp\
        bmVzEh4KBnNlcmlhbBgZIAEoCUIGqrsYAkABUgZzZXJpYWwSMgoHY29sb3VycxgaIAMoDjIYLnJ1Y2hlLnRlc3RpbmcudjEuQ29s\
        b3VyUgdjb2xvdXJzOhuiuxgXCg50ZXN0aW5nLnNhbXBsZRIFdGl0bGVCEQoPX29wdGlvbmFsX2NvdW50QhAKDl9vcHRpb25hbF90\
        ZXh0QhAKDl9vcHRpb25hbF9mbGFnIk0KF0JhdGNoR2V0U2FtcGxlc1Jlc3BvbnNlEjIKB3NhbXBsZXMYASADKAsyGC5ydWNoZS50\
        ZXN0aW5nLnYxLlNhbXBsZVIHc2FtcGxlcyKkAQoTTGlzdFNhbXBsZXNSZXNwb25zZRIyCgdzYW1wbGVzGAEgAygLMhgucnVjaGUu\
        dGVzdGluZy52MS5TYW1wbGVSB3NhbXBsZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFs\
        X3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIosBChNDcmVhdGVTYW1wbGVSZXF1ZXN0EjAKBnNhbXBs\
        ZRgBIAEoCzIYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlUgZzYW1wbGUSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMK\
        DXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLIAQoTVXBkYXRlU2FtcGxlUmVxdWVzdBIwCgZzYW1wbGUYASABKAsy\
        GC5ydWNoZS50ZXN0aW5nLnYxLlNhbXBsZVIGc2FtcGxlEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZp\
        ZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIM\
        dmFsaWRhdGVPbmx5IocBCgtFY2hvUmVxdWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIKBHRleHQYAiABKAlSBHRleHQS\
        LQoSZGVsYXlfbWlsbGlzZWNvbmRzGAMgASgFUhFkZWxheU1pbGxpc2Vjb25kcxIbCglmYWlsX3dpdGgYBCABKAVSCGZhaWxXaXRo\
        IjwKDEVjaG9SZXNwb25zZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhIKBHRleHQYAiABKAlSBHRleHQiXAoNUmVwZWF0UmVx\
        dWVzdBIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkEhQKBWNvdW50GAIgASgFUgVjb3VudBIbCglmYWlsX3dpdGgYAyABKAVSCGZh\
        aWxXaXRoIkAKDlJlcGVhdFJlc3BvbnNlEhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQSFAoFaW5kZXgYAiABKAVSBWluZGV4IioK\
        DkNvbGxlY3RSZXF1ZXN0EhgKB3BheWxvYWQYASABKAxSB3BheWxvYWQiQwoPQ29sbGVjdFJlc3BvbnNlEhoKCG1lc3NhZ2VzGAEg\
        ASgFUghtZXNzYWdlcxIUCgVieXRlcxgCIAEoA1IFYnl0ZXMiRAoLQ2hhdFJlcXVlc3QSGAoHcGF5bG9hZBgBIAEoDFIHcGF5bG9h\
        ZBIbCglmYWlsX3dpdGgYAiABKAVSCGZhaWxXaXRoIigKDENoYXRSZXNwb25zZRIYCgdwYXlsb2FkGAEgASgMUgdwYXlsb2FkKj4K\
        BkNvbG91chIWChJDT0xPVVJfVU5TUEVDSUZJRUQQABIHCgNSRUQQARIJCgVHUkVFThACEggKBEJMVUUQAzLWBAoNU2FtcGxlU2Vy\
        dmljZRJDCglHZXRTYW1wbGUSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIARJf\
        Cg9CYXRjaEdldFNhbXBsZXMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS50ZXN0aW5nLnYxLkJhdGNoR2V0U2Ft\
        cGxlc1Jlc3BvbnNlIgayuxgCCAISUwoLTGlzdFNhbXBsZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLnRlc3Rpbmcu\
        djEuTGlzdFNhbXBsZXNSZXNwb25zZSIGsrsYAggDElcKDENyZWF0ZVNhbXBsZRIlLnJ1Y2hlLnRlc3RpbmcudjEuQ3JlYXRlU2Ft\
        cGxlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAQSVwoMVXBkYXRlU2FtcGxlEiUucnVjaGUudGVzdGlu\
        Zy52MS5VcGRhdGVTYW1wbGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBRJJCgxEZWxldGVTYW1wbGUS\
        Fy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUudGVzdGluZy52MS5TYW1wbGUiBrK7GAIIBhJNCg5VbmRlbGV0ZVNhbXBs\
        ZRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLnRlc3RpbmcudjEuU2FtcGxlIgayuxgCCAcytgMKC0VjaG9TZXJ2\
        aWNlEmQKBEVjaG8SHS5ydWNoZS50ZXN0aW5nLnYxLkVjaG9SZXF1ZXN0Gh4ucnVjaGUudGVzdGluZy52MS5FY2hvUmVzcG9uc2Ui\
        HbK7GBkQAxoTdGVzdGluZy5zYW1wbGU6cmVhZCgBEmoKBlJlcGVhdBIfLnJ1Y2hlLnRlc3RpbmcudjEuUmVwZWF0UmVxdWVzdBog\
        LnJ1Y2hlLnRlc3RpbmcudjEuUmVwZWF0UmVzcG9uc2UiG7K7GBcQAxoTdGVzdGluZy5zYW1wbGU6cmVhZDABEm0KB0NvbGxlY3QS\
        IC5ydWNoZS50ZXN0aW5nLnYxLkNvbGxlY3RSZXF1ZXN0GiEucnVjaGUudGVzdGluZy52MS5Db2xsZWN0UmVzcG9uc2UiG7K7GBcQ\
        AxoTdGVzdGluZy5zYW1wbGU6cmVhZCgBEmYKBENoYXQSHS5ydWNoZS50ZXN0aW5nLnYxLkNoYXRSZXF1ZXN0Gh4ucnVjaGUudGVz\
        dGluZy52MS5DaGF0UmVzcG9uc2UiG7K7GBcQAxoTdGVzdGluZy5zYW1wbGU6cmVhZCgBMAFCA7oCAGIGcHJvdG8z
        """
}

extension Sample: EntityMessage {
    /// The entity's name, `testing.sample`.
    public static let entityName = "testing.sample"
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
