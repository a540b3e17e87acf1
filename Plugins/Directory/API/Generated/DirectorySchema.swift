// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Directory` declare.
public enum DirectorySchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CtACCiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGhpydWNoZS92MS9hbm5vdGF0\
        aW9ucy5wcm90byLuAQoHQWRkcmVzcxIOCgJpZBgBIAEoA1ICaWQSHAoFbGFiZWwYAiABKAlCBqq7GAIQPFIFbGFiZWwSIQoGc3Ry\
        ZWV0GAMgASgJQgmquxgFEMgBMAFSBnN0cmVldBIdCgVleHRyYRgEIAEoCUIHqrsYAxDIAVIFZXh0cmESKQoLcG9zdGFsX2NvZGUY\
        BSABKAlCCKq7GAQQEDABUgpwb3N0YWxDb2RlEh4KBGNpdHkYBiABKAlCCqq7GAYIARBkMAFSBGNpdHkSKAoHY291bnRyeRgHIAEo\
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCvw1CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhhydWNoZS92MS9vcGVyYXRpb24ucHJvdG8aF3J1Y2hl\
        L3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLcDgoHQWNjb3VudBIOCgJpZBgBIAEoA1ICaWQSIQoEbmFt\
        ZRgCIAEoCUINqrsYCQgBEMgBMAE4AVIEbmFtZRIzCgRjb2RlGAMgASgJQh+quxgbECgqADABOAHCARAKDEN7Y291bnRlcjo0fRgB\
        UgRjb2RlEjMKBHJvbGUYBCABKA4yHy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFJvbGVSBHJvbGUSMQoFc2lyZW4YBSABKAlC\
        G6q7GBcQKCoAMAFyD2RpcmVjdG9yeS5zaXJlblIFc2lyZW4SNwoFZW1haWwYBiABKAlCIaq7GB0Q/gEwAWIFcmVhY2hyD2RpcmVj\
        dG9yeS5lbWFpbFIFZW1haWwSQgoJdGVsZXBob25lGAcgASgJQiSquxggECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmVS\
        CXRlbGVwaG9uZRJJCglhZGRyZXNzZXMYCCADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWRkcmVzc0IOqrsYCkjIAWIFcmVhY2hS\
        CWFkZHJlc3NlcxI7Cgpjb21wYW55X2lkGAkgASgDQhyquxgYugEVChFkaXJlY3RvcnkuY29tcGFueRABUgljb21wYW55SWQSHAoE\
        dGFncxgKIAMoCUIIqrsYBBAoSDJSBHRhZ3MSHwoFbm90ZXMYCyABKAlCCaq7GAUQkE4wAVIFbm90ZXMSNgoMY3JlZGl0X2xpbWl0\
        GAwgASgJQhOquxgPYgV0cmFkZaIBBQgCEgEwUgtjcmVkaXRMaW1pdBJGCgZzb3VyY2UYDSABKAlCLqq7GCpiBXRyYWRlsgEgCgN3\
        ZWIKBGZhaXIKCHJlZmVycmFsCgl0ZWxlcGhvbmVSBnNvdXJjZRIaCghpbmFjdGl2ZRgOIAEoCFIIaW5hY3RpdmUSSAoLb3RoZXJf\
        cm9sZXMYECADKA4yHy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFJvbGVCBqq7GAJIA1IKb3RoZXJSb2xlcxI5CgZzdGF0dXMY\
        ESABKA4yIS5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFN0YXR1c1IGc3RhdHVzEmcKDWN1c3RvbWVyX3R5cGUYEiABKAlCQqq7\
        GD5iBXRyYWRlsgE0CgppbmRpdmlkdWFsCgdjb21wYW55CgZwdWJsaWMKC2Fzc29jaWF0aW9uCghyZXNlbGxlclIMY3VzdG9tZXJU\
        eXBlEkQKDnNhbGVzcGVyc29uX2lkGBMgASgDQh2quxgZYgV0cmFkZboBDwoLa2VybmVsLnVzZXIQA1INc2FsZXNwZXJzb25JZBIt\
        CgVzaXJldBgUIAEoCUIXqrsYExAocg9kaXJlY3Rvcnkuc2lyZXRSBXNpcmV0EjsKCnZhdF9udW1iZXIYFSABKAlCHKq7GBgQKHIU\
        ZGlyZWN0b3J5LnZhdF9udW1iZXJSCXZhdE51bWJlchIlCgpsZWdhbF9mb3JtGBYgASgJQgaquxgCEDxSCWxlZ2FsRm9ybRJFCg1h\
        Y3Rpdml0eV9jb2RlGBcgASgJQiCquxgcEAoiGFswLTldezJ9XC4/WzAtOV17Mn1bQS1aXVIMYWN0aXZpdHlDb2RlEjwKBm1vYmls\
        ZRgYIAEoCUIkqrsYIBAoMAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgZtb2JpbGUSKAoHd2Vic2l0ZRgZIAEoCUIOqrsY\
        ChDIAWIFcmVhY2hSB3dlYnNpdGUSJgoKYmlydGhfZGF0ZRgaIAEoCUIHqrsYA6oBAFIJYmlydGhEYXRlElIKDWJhbmtfYWNjb3Vu\
        dHMYGyADKAsyHy5ydWNoZS5kaXJlY3RvcnkudjEuQmFua0FjY291bnRCDKq7GAhIFGIEYmFua1IMYmFua0FjY291bnRzEkUKCG1h\
        bmRhdGVzGBwgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLk1hbmRhdGVCDKq7GAhIMmIEYmFua1IIbWFuZGF0ZXMSVAoWcG9zc2li\
        bGVfZHVwbGljYXRlX2lkcxgfIAMoA0IeqrsYGkgKugEVChFkaXJlY3RvcnkuYWNjb3VudBADUhRwb3NzaWJsZUR1cGxpY2F0ZUlk\
        cxIaCghkaXN0aW5jdBggIAEoCFIIZGlzdGluY3QSTgoPaW5hY3RpdmVfcmVhc29uGCEgASgJQiWquxghsgEeCglkdXBsaWNhdGUK\
        BmNsb3NlZAoJZm9yZ290dGVuUg5pbmFjdGl2ZVJlYXNvbhIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5m\
        bzpZorsYVQoRZGlyZWN0b3J5LmFjY291bnQSBG5hbWUyBG5hbWUyBGNvZGUyBHJvbGUyBnN0YXR1czIOc2FsZXNwZXJzb25faWQy\
        CXRlbGVwaG9uZTIFZW1haWxKBAgdEB5KBAgeEB9SCG5hbWVfa2V5UgthZGRyZXNzX2tleSLJAQoLQmFua0FjY291bnQSDgoCaWQY\
        ASABKANSAmlkEhwKBWxhYmVsGAIgASgJQgaquxgCEDxSBWxhYmVsEh8KBmhvbGRlchgDIAEoCUIHqrsYAxCMAVIGaG9sZGVyEiwK\
        BGliYW4YBCABKAlCGKq7GBQIARAycg5kaXJlY3RvcnkuaWJhblIEaWJhbhInCgNiaWMYBSABKAlCFaq7GBEQFHINZGlyZWN0b3J5\
        LmJpY1IDYmljEhQKBXVzdWFsGAYgASgIUgV1c3VhbCKPAgoHTWFuZGF0ZRIOCgJpZBgBIAEoA1ICaWQSPwoJcmVmZXJlbmNlGAIg\
        ASgJQiGquxgdCAEQIyIXW0EtWmEtejAtOSs/LzooKS4sJyAtXStSCXJlZmVyZW5jZRI5CgZzY2hlbWUYAyABKA4yIS5ydWNoZS5k\
        aXJlY3RvcnkudjEuTWFuZGF0ZVNjaGVtZVIGc2NoZW1lEiwKBGliYW4YBCABKAlCGKq7GBQIARAycg5kaXJlY3RvcnkuaWJhblIE\
        aWJhbhImCglzaWduX2RhdGUYBSABKAlCCaq7GAUIAaoBAFIIc2lnbkRhdGUSIgoIZW5kX2RhdGUYBiABKAlCB6q7GAOqAQBSB2Vu\
        ZERhdGUiUwoYQmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlEjcKCGFjY291bnRzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFj\
        Y291bnRSCGFjY291bnRzIqoBChRMaXN0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5BY2NvdW50UghhY2NvdW50cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6\
        ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUFjY291bnRSZXF1ZXN0EjUKB2FjY291bnQY\
        ASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQS\
        IwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVBY2NvdW50UmVxdWVzdBI1CgdhY2NvdW50GAEg\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHkicwoaRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QSDgoCaWQYASABKANSAmlkEiYKD2R1cGxp\
        Y2F0ZV9vZl9pZBgCIAEoA1INZHVwbGljYXRlT2ZJZBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQiVAobRGVhY3RpdmF0\
        ZUR1cGxpY2F0ZVJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCKA\
        AQoSQWNjb3VudERlYWN0aXZhdGVkEh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBImCg9kdXBsaWNhdGVfb2ZfaWQYAiAB\
        KANSDWR1cGxpY2F0ZU9mSWQ6I7q7GB8KHWRpcmVjdG9yeS5hY2NvdW50X2RlYWN0aXZhdGVkIosBChVGaW5kRHVwbGljYXRlc1Jl\
        cXVlc3QSPQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50QgaquxgCCAFSB2FjY291bnQSFgoGdHlw\
        aW5nGAIgASgIUgZ0eXBpbmcSGwoJcGFnZV9zaXplGAMgASgFUghwYWdlU2l6ZSJgChZGaW5kRHVwbGljYXRlc1Jlc3BvbnNlEkYK\
        CmNhbmRpZGF0ZXMYASADKAsyJi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2FuZGlkYXRlUgpjYW5kaWRhdGVzIooCChJE\
        dXBsaWNhdGVDYW5kaWRhdGUSHQoKYWNjb3VudF9pZBgBIAEoA1IJYWNjb3VudElkEhsKBG5hbWUYAiABKAlCB6q7GAMQyAFSBG5h\
        bWUSEgoEY29kZRgDIAEoCVIEY29kZRIfCgtwb3N0YWxfY29kZRgEIAEoCVIKcG9zdGFsQ29kZRISCgRjaXR5GAUgASgJUgRjaXR5\
        EhoKCGluYWN0aXZlGAYgASgIUghpbmFjdGl2ZRIUCgVzY29yZRgHIAEoBVIFc2NvcmUSPQoHcmVhc29ucxgIIAMoDjIjLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5EdXBsaWNhdGVSZWFzb25SB3JlYXNvbnMiRAoTQmVjb21lQ2xpZW50UmVxdWVzdBIOCgJpZBgBIAEoA1IC\
        aWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIk0KFEJlY29tZUNsaWVudFJlc3BvbnNlEjUKB2FjY291bnQYASABKAsy\
        Gy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCJbChNBY2NvdW50QmVjYW1lQ2xpZW50Eh0KCmFjY291bnRfaWQY\
        ASABKANSCWFjY291bnRJZDolursYIQofZGlyZWN0b3J5LmFjY291bnRfYmVjYW1lX2NsaWVudCJFChRGb3JnZXRBY2NvdW50UmVx\
        dWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIk4KFUZvcmdldEFjY291bnRSZXNwb25z\
        ZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQizgEKF1JlYXNzaWduQWNjb3Vu\
        dHNSZXF1ZXN0EiAKDGZyb21fdXNlcl9pZBgBIAEoA1IKZnJvbVVzZXJJZBIcCgp0b191c2VyX2lkGAIgASgDUgh0b1VzZXJJZBIf\
        CgthY2NvdW50X2lkcxgDIAMoA1IKYWNjb3VudElkcxIWCgZmaWx0ZXIYBCABKAlSBmZpbHRlchIbCglsZWFkc190b28YBSABKAhS\
        CGxlYWRzVG9vEh0KCnJlcXVlc3RfaWQYBiABKAlSCXJlcXVlc3RJZCKZAQoOUmVhc3NpZ25NZW1vcnkSJgoPbGFzdF9hY2NvdW50\
        X2lkGAEgASgDUg1sYXN0QWNjb3VudElkEiAKDGxhc3RfbGVhZF9pZBgCIAEoA1IKbGFzdExlYWRJZBIjCg1hY2NvdW50c19kb25l\
        GAMgASgIUgxhY2NvdW50c0RvbmUSGAoHY2hhbmdlZBgEIAEoA1IHY2hhbmdlZCI0ChRMb29rVXBDb21wYW55UmVxdWVzdBIcCgVz\
        aXJlbhgBIAEoCUIGqrsYAggBUgVzaXJlbiJmChVMb29rVXBDb21wYW55UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50EhYKBmNsb3NlZBgCIAEoCFIGY2xvc2VkKmIKC0FjY291bnRSb2xlEhwKGEFD\
        Q09VTlRfUk9MRV9VTlNQRUNJRklFRBAAEgwKCENVU1RPTUVSEAESDAoIUFJPU1BFQ1QQAhILCgdQQVJUTkVSEAMSDAoIU1VQUExJ\
        RVIQBCpnCg1BY2NvdW50U3RhdHVzEh4KGkFDQ09VTlRfU1RBVFVTX1VOU1BFQ0lGSUVEEAASGwoXQUNDT1VOVF9TVEFUVVNfUFJP\
        U1BFQ1QQARIZChVBQ0NPVU5UX1NUQVRVU19DTElFTlQQAipCCg1NYW5kYXRlU2NoZW1lEh4KGk1BTkRBVEVfU0NIRU1FX1VOU1BF\
        Q0lGSUVEEAASCAoEQ09SRRABEgcKA0IyQhACKsoBCg9EdXBsaWNhdGVSZWFzb24SIAocRFVQTElDQVRFX1JFQVNPTl9VTlNQRUNJ\
        RklFRBAAEg4KClNBTUVfU0lSRU4QARINCglTQU1FX05BTUUQAhIQCgxTSU1JTEFSX05BTUUQAxISCg5TQU1FX1RFTEVQSE9ORRAE\
        Eg4KClNBTUVfRU1BSUwQBRIQCgxTQU1FX0FERFJFU1MQBhINCglTQU1FX1RPV04QBxIPCgtPVEhFUl9TSVJFThAIEg4KCk9USEVS\
        X1RPV04QCTKsCwoOQWNjb3VudFNlcnZpY2USRwoKR2V0QWNjb3VudBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJl\
        Y3RvcnkudjEuQWNjb3VudCIGsrsYAggBEmMKEEJhdGNoR2V0QWNjb3VudHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5y\
        dWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdEFjY291bnRzEhUucnVjaGUu\
        djEuTGlzdFJlcXVlc3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdEFjY291bnRzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVB\
        Y2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291\
        bnQiBrK7GAIIBBJeCg1VcGRhdGVBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUFjY291bnRSZXF1ZXN0GhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBRJNCg1EZWxldGVBY2NvdW50EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBob\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAYSUQoPVW5kZWxldGVBY2NvdW50EhkucnVjaGUudjEuVW5kZWxldGVS\
        ZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBxKYAQoTRGVhY3RpdmF0ZUR1cGxpY2F0ZRIuLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVwbGljYXRlUmVxdWVzdBovLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVw\
        bGljYXRlUmVzcG9uc2UiILK7GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEocBCg5GaW5kRHVwbGljYXRlcxIpLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5GaW5kRHVwbGljYXRlc1JlcXVlc3QaKi5ydWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXNw\
        b25zZSIesrsYGhABGhZkaXJlY3RvcnkuYWNjb3VudDpyZWFkEoMBCgxCZWNvbWVDbGllbnQSJy5ydWNoZS5kaXJlY3RvcnkudjEu\
        QmVjb21lQ2xpZW50UmVxdWVzdBooLnJ1Y2hlLmRpcmVjdG9yeS52MS5CZWNvbWVDbGllbnRSZXNwb25zZSIgsrsYHBACGhhkaXJl\
        Y3RvcnkuYWNjb3VudDp1cGRhdGUShgEKDUZvcmdldEFjY291bnQSKC5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJl\
        cXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50\
        OmRlbGV0ZRJ2ChBSZWFzc2lnbkFjY291bnRzEisucnVjaGUuZGlyZWN0b3J5LnYxLlJlYXNzaWduQWNjb3VudHNSZXF1ZXN0GhMu\
        cnVjaGUudjEuT3BlcmF0aW9uIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKEAQoNTG9va1VwQ29tcGFueRIoLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVz\
        cG9uc2UiHrK7GBoQAxoWZGlyZWN0b3J5LmFjY291bnQ6cmVhZEIDugIAYgZwcm90bzMKrRkKIHJ1Y2hlL2RpcmVjdG9yeS92MS9j\
        b21wYW55LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGiBydWNoZS9k\
        aXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnBy\
        b3RvGhRydWNoZS92MS90eXBlcy5wcm90byK4CwoHQ29tcGFueRIOCgJpZBgBIAEoA1ICaWQSIwoEbmFtZRgCIAEoCUIPqrsYCwgB\
        EMgBKgAwATgBUgRuYW1lEjsKBXNpcmVuGAMgASgJQiWquxghECgqADABYghpZGVudGl0eXIPZGlyZWN0b3J5LnNpcmVuUgVzaXJl\
        bhI1CgdhZGRyZXNzGAQgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NSB2FkZHJlc3MSMQoNc2hhcmVfY2FwaXRhbBgF\
        IAEoCUIMqrsYCKIBBQgCEgEwUgxzaGFyZUNhcGl0YWwSNAoRcmVnaXN0cmF0aW9uX2RhdGUYBiABKAlCB6q7GAOqAQBSEHJlZ2lz\
        dHJhdGlvbkRhdGUSSQoEbG9nbxgHIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZCIqq7GB7KARsKCWltYWdlL3BuZwoKaW1hZ2UvanBl\
        ZxCAgEBSBGxvZ28SNwoFc2lyZXQYECABKAlCIaq7GB0QKGIIaWRlbnRpdHlyD2RpcmVjdG9yeS5zaXJldFIFc2lyZXQSRQoKdmF0\
        X251bWJlchgRIAEoCUImqrsYIhAoYghpZGVudGl0eXIUZGlyZWN0b3J5LnZhdF9udW1iZXJSCXZhdE51bWJlchI3Cg50cmFkZV9y\
        ZWdpc3RlchgSIAEoCUIQqrsYDBBkYghpZGVudGl0eVINdHJhZGVSZWdpc3RlchIvCgpsZWdhbF9mb3JtGBMgASgJQhCquxgMEDxi\
        CGlkZW50aXR5UglsZWdhbEZvcm0STwoNYWN0aXZpdHlfY29kZRgUIAEoCUIqqrsYJhAKIhhbMC05XXsyfVwuP1swLTldezJ9W0Et\
        Wl1iCGlkZW50aXR5UgxhY3Rpdml0eUNvZGUSQAoJdGVsZXBob25lGBUgASgJQiKquxgeEChiBXJlYWNochNkaXJlY3RvcnkudGVs\
        ZXBob25lUgl0ZWxlcGhvbmUSNQoFZW1haWwYFiABKAlCH6q7GBsQ/gFiBXJlYWNocg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEigK\
        B3dlYnNpdGUYFyABKAlCDqq7GAoQyAFiBXJlYWNoUgd3ZWJzaXRlElwKE2NyZWRpdG9yX2lkZW50aWZpZXIYGCABKAlCK6q7GCcQ\
        KGIEYmFua3IdZGlyZWN0b3J5LmNyZWRpdG9yX2lkZW50aWZpZXJSEmNyZWRpdG9ySWRlbnRpZmllchJQCghwcm9maWxlcxgZIAMo\
        CzIhLnJ1Y2hlLmRpcmVjdG9yeS52MS5TZW5kZXJQcm9maWxlQhGquxgNSDJiCWRvY3VtZW50c1IIcHJvZmlsZXMSQQoScGF5bWVu\
        dF9jb25kaXRpb25zGBogASgJQhKquxgOENAPYglkb2N1bWVudHNSEXBheW1lbnRDb25kaXRpb25zEm0KFHRlcm1zX2FuZF9jb25k\
        aXRpb25zGBsgASgLMhEucnVjaGUudjEuRmlsZVJlZkIoqrsYJGIJZG9jdW1lbnRzygEWCg9hcHBsaWNhdGlvbi9wZGYQgICABVIS\
        dGVybXNBbmRDb25kaXRpb25zElUKFnN0cmlwZV9wdWJsaXNoYWJsZV9rZXkYHCABKAlCH6q7GBsQyAEiEHBrX1tBLVphLXowLTlf\
        XStiBGJhbmtSFHN0cmlwZVB1Ymxpc2hhYmxlS2V5ElMKEXN0cmlwZV9zZWNyZXRfa2V5GB0gASgJQiequxgjEMgBIhUoc2t8cmsp\
        X1tBLVphLXowLTlfXStiBGJhbmvSAQBSD3N0cmlwZVNlY3JldEtleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5m\
        b1IEaW5mbzo6orsYNgoRZGlyZWN0b3J5LmNvbXBhbnkSBG5hbWUYATIEbmFtZTIFc2lyZW4yDGFkZHJlc3MuY2l0eSKwAgoNU2Vu\
        ZGVyUHJvZmlsZRIOCgJpZBgBIAEoA1ICaWQSHAoEbmFtZRgCIAEoCUIIqrsYBAgBEGRSBG5hbWUSKgoMc2VuZGVyX2Jsb2NrGAMg\
        ASgJQgequxgDEOgHUgtzZW5kZXJCbG9jaxIqCgxmb290ZXJfYmxvY2sYBCABKAlCB6q7GAMQ6AdSC2Zvb3RlckJsb2NrEi4KDmFj\
        Y291bnRfaG9sZGVyGAUgASgJQgequxgDEIwBUg1hY2NvdW50SG9sZGVyEioKBGliYW4YBiABKAlCFqq7GBIQMnIOZGlyZWN0b3J5\
        LmliYW5SBGliYW4SJwoDYmljGAcgASgJQhWquxgREBRyDWRpcmVjdG9yeS5iaWNSA2JpYxIUCgV1c3VhbBgIIAEoCFIFdXN1YWwi\
        VgoZQmF0Y2hHZXRDb21wYW5pZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFu\
        eVIJY29tcGFuaWVzIq0BChVMaXN0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNvbXBhbnlSCWNvbXBhbmllcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6\
        ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkY\
        ASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIHY29tcGFueRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQS\
        IwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21wYW55GAEg\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHky/QQKDkNvbXBhbnlTZXJ2aWNlEkcKCkdldENvbXBhbnkSFC5ydWNoZS52MS5HZXRSZXF1ZXN0\
        GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIARJlChFCYXRjaEdldENvbXBhbmllcxIZLnJ1Y2hlLnYxLkJhdGNo\
        R2V0UmVxdWVzdBotLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAISWQoNTGlzdENv\
        bXBhbmllcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb21wYW5pZXNSZXNwb25zZSIG\
        srsYAggDEl4KDUNyZWF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggEEl4KDVVwZGF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29t\
        cGFueVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggFEk0KDURlbGV0ZUNvbXBhbnkSFy5ydWNoZS52\
        MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbXBhbnkSGS5y\
        dWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3RvMwrL\
        EAogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2Zp\
        ZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUv\
        djEvdHlwZXMucHJvdG8itQUKB0NvbnRhY3QSDgoCaWQYASABKANSAmlkEkEKCmFjY291bnRfaWQYAiABKANCIqq7GB4IAboBGQoR\
        ZGlyZWN0b3J5LmFjY291bnQQAhgBIAFSCWFjY291bnRJZBIlCgpmaXJzdF9uYW1lGAMgASgJQgaquxgCEGRSCWZpcnN0TmFtZRIl\
        CglsYXN0X25hbWUYBCABKAlCCKq7GAQIARBkUghsYXN0TmFtZRIoCglmdWxsX25hbWUYBSABKAlCC6q7GAcQyQEwATgBUghmdWxs\
        TmFtZRIiCghmdW5jdGlvbhgGIAEoCUIGqrsYAhBkUghmdW5jdGlvbhI7Cgl0ZWxlcGhvbmUYByABKAlCHaq7GBkQKDABchNkaXJl\
        Y3RvcnkudGVsZXBob25lUgl0ZWxlcGhvbmUSNQoGbW9iaWxlGAggASgJQh2quxgZECgwAXITZGlyZWN0b3J5LnRlbGVwaG9uZVIG\
        bW9iaWxlEjAKBWVtYWlsGAkgASgJQhqquxgWEP4BMAFyD2RpcmVjdG9yeS5lbWFpbFIFZW1haWwSIwoIbGlua2VkaW4YCiABKAlC\
        B6q7GAMQyAFSCGxpbmtlZGluEjIKBXRpdGxlGAsgASgJQhyquxgYsgEVCgJtcgoDbXJzCgJkcgoGbWFpdHJlUgV0aXRsZRIfCgVu\
        b3RlcxgMIAEoCUIJqrsYBRCQTjABUgVub3RlcxIaCghpbmFjdGl2ZRgNIAEoCFIIaW5hY3RpdmUSKAoEaW5mbxgPIAEoCzIULnJ1\
        Y2hlLnYxLlJlY29yZEluZm9SBGluZm86VaK7GFEKEWRpcmVjdG9yeS5jb250YWN0EglmdWxsX25hbWUyCWZ1bGxfbmFtZTIKYWNj\
        b3VudF9pZDIIZnVuY3Rpb24yCXRlbGVwaG9uZTIFZW1haWwiUwoYQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3Rz\
        GAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSCGNvbnRhY3RzIqoBChRMaXN0Q29udGFjdHNSZXNwb25zZRI3Cghj\
        b250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiAB\
        KAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENy\
        ZWF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2NvbnRhY3QYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBId\
        CgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRh\
        dGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSOwoL\
        dXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyAB\
        KAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHky+QQKDkNvbnRhY3RTZXJ2aWNlEkcKCkdl\
        dENvbnRhY3QSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIARJjChBCYXRj\
        aEdldENvbnRhY3RzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0Q29udGFj\
        dHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RDb250YWN0cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5\
        LnYxLkxpc3RDb250YWN0c1Jlc3BvbnNlIgayuxgCCAMSXgoNQ3JlYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVh\
        dGVDb250YWN0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAQSXgoNVXBkYXRlQ29udGFjdBIoLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVDb250YWN0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAUS\
        TQoNRGVsZXRlQ29udGFjdBIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsY\
        AggGElEKD1VuZGVsZXRlQ29udGFjdBIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250\
        YWN0IgayuxgCCAdCA7oCAGIGcHJvdG8zCrMcCh1ydWNoZS9kaXJlY3RvcnkvdjEvbGVhZC5wcm90bxIScnVjaGUuZGlyZWN0b3J5\
        LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxogcnVj\
        aGUvZGlyZWN0b3J5L3YxL2FjY291bnQucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9hZGRyZXNzLnByb3RvGiBydWNoZS9kaXJl\
        Y3RvcnkvdjEvY29udGFjdC5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3Rv\
        GhRydWNoZS92MS90eXBlcy5wcm90byKQCgoETGVhZBIOCgJpZBgBIAEoA1ICaWQSJQoKZmlyc3RfbmFtZRgCIAEoCUIGqrsYAhBk\
        UglmaXJzdE5hbWUSIwoJbGFzdF9uYW1lGAMgASgJQgaquxgCEGRSCGxhc3ROYW1lEigKCWZ1bGxfbmFtZRgEIAEoCUILqrsYBxDJ\
        ATABOAFSCGZ1bGxOYW1lEi4KDGNvbXBhbnlfbmFtZRgFIAEoCUILqrsYBxDIATABOAFSC2NvbXBhbnlOYW1lEiIKCGZ1bmN0aW9u\
        GAYgASgJQgaquxgCEGRSCGZ1bmN0aW9uEkIKCXRlbGVwaG9uZRgHIAEoCUIkqrsYIBAoMAFiBXJlYWNochNkaXJlY3RvcnkudGVs\
        ZXBob25lUgl0ZWxlcGhvbmUSPAoGbW9iaWxlGAggASgJQiSquxggECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmVSBm1v\
        YmlsZRI3CgVlbWFpbBgJIAEoCUIhqrsYHRD+ATABYgVyZWFjaHIPZGlyZWN0b3J5LmVtYWlsUgVlbWFpbBJCCgdhZGRyZXNzGAog\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NCC6q7GAdiBXJlYWNoUgdhZGRyZXNzEi8KBXNpcmVuGAsgASgJQhmquxgV\
        ECgwAXIPZGlyZWN0b3J5LnNpcmVuUgVzaXJlbhJoCgZzb3VyY2UYDCABKAlCUKq7GExiDXF1YWxpZmljYXRpb26yAToKA3dlYgoE\
        ZmFpcgoIcmVmZXJyYWwKCXRlbGVwaG9uZRIYZGlyZWN0b3J5LmFjY291bnQuc291cmNlUgZzb3VyY2USSwoGc3RhdHVzGA0gASgO\
        Mh4ucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRTdGF0dXNCE6q7GA9iDXF1YWxpZmljYXRpb25SBnN0YXR1cxIsCgRuZWVkGA4gASgJ\
        QhiquxgUEJBOMAFiDXF1YWxpZmljYXRpb25SBG5lZWQSMwoGYnVkZ2V0GBAgASgJQhuquxgXYg1xdWFsaWZpY2F0aW9uogEFCAIS\
        ATBSBmJ1ZGdldBI7Cg1kZWNpc2lvbl9kYXRlGBEgASgJQhaquxgSYg1xdWFsaWZpY2F0aW9uqgEAUgxkZWNpc2lvbkRhdGUSPQoO\
        c2FsZXNwZXJzb25faWQYEiABKANCFqq7GBK6AQ8KC2tlcm5lbC51c2VyEANSDXNhbGVzcGVyc29uSWQSHwoFbm90ZXMYEyABKAlC\
        Caq7GAUQkE4wAVIFbm90ZXMSPQoKYWNjb3VudF9pZBgUIAEoA0IeqrsYGroBFwoRZGlyZWN0b3J5LmFjY291bnQQAyABUglhY2Nv\
        dW50SWQSOwoKY29udGFjdF9pZBgVIAEoA0IcqrsYGLoBFQoRZGlyZWN0b3J5LmNvbnRhY3QQA1IJY29udGFjdElkEj0KDGNvbnZl\
        cnRfdGltZRgWIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSC2NvbnZlcnRUaW1lEigKBGluZm8YDyABKAsyFC5ydWNo\
        ZS52MS5SZWNvcmRJbmZvUgRpbmZvOmKiuxheCg5kaXJlY3RvcnkubGVhZBIJZnVsbF9uYW1lMglmdWxsX25hbWUyDGNvbXBhbnlf\
        bmFtZTIGc3RhdHVzMg5zYWxlc3BlcnNvbl9pZDIJdGVsZXBob25lMgVlbWFpbCJHChVCYXRjaEdldExlYWRzUmVzcG9uc2USLgoF\
        bGVhZHMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIFbGVhZHMingEKEUxpc3RMZWFkc1Jlc3BvbnNlEi4KBWxlYWRz\
        GAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBWxlYWRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VU\
        b2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKFAQoRQ3JlYXRlTGVhZFJlcXVl\
        c3QSLAoEbGVhZBgBIAEoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVl\
        c3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiwgEKEVVwZGF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQYASAB\
        KAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5G\
        aWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhS\
        DHZhbGlkYXRlT25seSLaAQoSQ29udmVydExlYWRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBIdCgphY2NvdW50X2lkGAIgASgDUglh\
        Y2NvdW50SWQSHwoLbmV3X2FjY291bnQYAyABKAhSCm5ld0FjY291bnQSIAoLb3Bwb3J0dW5pdHkYBCABKAhSC29wcG9ydHVuaXR5\
        EjMKBHJvbGUYBSABKA4yHy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFJvbGVSBHJvbGUSHQoKcmVxdWVzdF9pZBgGIAEoCVIJ\
        cmVxdWVzdElkIvkBChNDb252ZXJ0TGVhZFJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNj\
        b3VudFIHYWNjb3VudBI1Cgdjb250YWN0GAIgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSLAoEbGVh\
        ZBgDIAEoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEkYKCmNhbmRpZGF0ZXMYBCADKAsyJi5ydWNoZS5kaXJlY3Rv\
        cnkudjEuRHVwbGljYXRlQ2FuZGlkYXRlUgpjYW5kaWRhdGVzIqgBCg1MZWFkQ29udmVydGVkEhcKB2xlYWRfaWQYASABKANSBmxl\
        YWRJZBIdCgphY2NvdW50X2lkGAIgASgDUglhY2NvdW50SWQSHQoKY29udGFjdF9pZBgDIAEoA1IJY29udGFjdElkEiAKC29wcG9y\
        dHVuaXR5GAQgASgIUgtvcHBvcnR1bml0eToeursYGgoYZGlyZWN0b3J5LmxlYWRfY29udmVydGVkKmYKCkxlYWRTdGF0dXMSGwoX\
        TEVBRF9TVEFUVVNfVU5TUEVDSUZJRUQQABIOCgpJTlRFUkVTVEVEEAESEgoOSU5fTkVHT1RJQVRJT04QAhINCglDT05WRVJURUQQ\
        AxIICgRMT1NUEAQyxgUKC0xlYWRTZXJ2aWNlEkEKB0dldExlYWQSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0\
        b3J5LnYxLkxlYWQiBrK7GAIIARJdCg1CYXRjaEdldExlYWRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GikucnVjaGUuZGly\
        ZWN0b3J5LnYxLkJhdGNoR2V0TGVhZHNSZXNwb25zZSIGsrsYAggCElEKCUxpc3RMZWFkcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0\
        GiUucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RMZWFkc1Jlc3BvbnNlIgayuxgCCAMSVQoKQ3JlYXRlTGVhZBIlLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5DcmVhdGVMZWFkUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAQSVQoKVXBkYXRlTGVhZBIl\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVMZWFkUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAUSRwoK\
        RGVsZXRlTGVhZBIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggGEksKDFVu\
        ZGVsZXRlTGVhZBIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAcSfgoL\
        Q29udmVydExlYWQSJi5ydWNoZS5kaXJlY3RvcnkudjEuQ29udmVydExlYWRSZXF1ZXN0GicucnVjaGUuZGlyZWN0b3J5LnYxLkNv\
        bnZlcnRMZWFkUmVzcG9uc2UiHrK7GBoQAhoWZGlyZWN0b3J5LmxlYWQ6Y29udmVydEIDugIAYgZwcm90bzMK1QsKIXJ1Y2hlL2Rp\
        cmVjdG9yeS92MS9zZXR0aW5ncy5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5w\
        cm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3NldHRpbmdzLnByb3RvGhRydWNoZS92MS90eXBlcy5w\
        cm90byLVBQoRRGlyZWN0b3J5U2V0dGluZ3MSDgoCaWQYASABKANSAmlkEi0KBXNjb3BlGAIgASgLMhcucnVjaGUudjEuU2V0dGlu\
        Z3NTY29wZVIFc2NvcGUSNAoPbm90ZV9kdXBsaWNhdGVzGAMgASgIQgaquxgCaAFIAFIObm90ZUR1cGxpY2F0ZXOIAQESWQoacHJv\
        c3BlY3RfaW5hY3Rpdml0eV9tb250aHMYBCABKAVCFqq7GBJRAAAAAAAA8D9ZAAAAAAAAXkBIAVIYcHJvc3BlY3RJbmFjdGl2aXR5\
        TW9udGhziAEBElAKD2R1cGxpY2F0ZV9jaGVjaxgFIAEoDjIiLnJ1Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVDaGVja0gCUg5k\
        dXBsaWNhdGVDaGVja4gBARIqCg5lbWFpbF9yZXF1aXJlZBgGIAEoCEgDUg1lbWFpbFJlcXVpcmVkiAEBEiQKC2JpcnRoX2RhdGVz\
        GAcgASgISARSCmJpcnRoRGF0ZXOIAQESJAoLY2hlY2tfdG93bnMYCCABKAhIBVIKY2hlY2tUb3duc4gBARI3CgxyZWdpc3Rlcl91\
        cmwYCSABKAlCFKq7GBAQ9AMiC2h0dHBzPzovLy4rUgtyZWdpc3RlclVybBItCgxyZWdpc3Rlcl9rZXkYCiABKAlCCqq7GAYQyAHS\
        AQBSC3JlZ2lzdGVyS2V5EigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOhqiuxgWChJkaXJlY3Rvcnku\
        c2V0dGluZ3MoAUISChBfbm90ZV9kdXBsaWNhdGVzQh0KG19wcm9zcGVjdF9pbmFjdGl2aXR5X21vbnRoc0ISChBfZHVwbGljYXRl\
        X2NoZWNrQhEKD19lbWFpbF9yZXF1aXJlZEIOCgxfYmlydGhfZGF0ZXNCDgoMX2NoZWNrX3Rvd25zIvcBCh5VcGRhdGVEaXJlY3Rv\
        cnlTZXR0aW5nc1JlcXVlc3QSVAoSZGlyZWN0b3J5X3NldHRpbmdzGAEgASgLMiUucnVjaGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9y\
        eVNldHRpbmdzUhFkaXJlY3RvcnlTZXR0aW5ncxI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1h\
        c2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlk\
        YXRlT25seSpQCg5EdXBsaWNhdGVDaGVjaxIfChtEVVBMSUNBVEVfQ0hFQ0tfVU5TUEVDSUZJRUQQABIHCgNPRkYQARIICgRXQVJO\
        EAISCgoGUkVGVVNFEAMy/QEKGERpcmVjdG9yeVNldHRpbmdzU2VydmljZRJjChRHZXREaXJlY3RvcnlTZXR0aW5ncxIcLnJ1Y2hl\
        LnYxLkdldFNldHRpbmdzUmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5ncyIGsrsYAggIEnwKF1Vw\
        ZGF0ZURpcmVjdG9yeVNldHRpbmdzEjIucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZURpcmVjdG9yeVNldHRpbmdzUmVxdWVzdBol\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5ncyIGsrsYAggJQgO6AgBiBnByb3RvMwrrBwodcnVjaGUvZGlyZWN0\
        b3J5L3YxL3Rvd24ucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3Yx\
        L3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLuAgoEVG93bhIOCgJpZBgBIAEoA1ICaWQSIAoEbmFtZRgCIAEo\
        CUIMqrsYCAgBEGQwATgBUgRuYW1lEjcKC3Bvc3RhbF9jb2RlGAMgASgJQhaquxgSCAEQBSIIWzAtOV17NX0wATgBUgpwb3N0YWxD\
        b2RlEj8KCmluc2VlX2NvZGUYBCABKAlCIKq7GBwIARAFIhRbMC05XVswLTlBQl1bMC05XXszfTgBUglpbnNlZUNvZGUSLQoNZGVs\
        aXZlcnlfbmFtZRgFIAEoCUIIqrsYBBBkMAFSDGRlbGl2ZXJ5TmFtZRIkCghsb2NhbGl0eRgGIAEoCUIIqrsYBBBkMAFSCGxvY2Fs\
        aXR5EigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOjuiuxg3Cg5kaXJlY3RvcnkudG93bhIEbmFtZTIL\
        cG9zdGFsX2NvZGUyBG5hbWUyCmluc2VlX2NvZGU4ASJHChVCYXRjaEdldFRvd25zUmVzcG9uc2USLgoFdG93bnMYASADKAsyGC5y\
        dWNoZS5kaXJlY3RvcnkudjEuVG93blIFdG93bnMingEKEUxpc3RUb3duc1Jlc3BvbnNlEi4KBXRvd25zGAEgAygLMhgucnVjaGUu\
        ZGlyZWN0b3J5LnYxLlRvd25SBXRvd25zEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9z\
        aXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZTKCAgoLVG93blNlcnZpY2USQQoHR2V0VG93bhIULnJ1Y2hl\
        LnYxLkdldFJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuVG93biIGsrsYAggBEl0KDUJhdGNoR2V0VG93bnMSGS5ydWNoZS52\
        MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRUb3duc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlz\
        dFRvd25zEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdFRvd25zUmVzcG9uc2UiBrK7GAII\
        A0IDugIAYgZwcm90bzM=
        """
}

extension Account: EntityMessage {
    /// The entity's name, `directory.account`.
    public static let entityName = "directory.account"
}

extension Company: EntityMessage {
    /// The entity's name, `directory.company`.
    public static let entityName = "directory.company"
}

extension Contact: EntityMessage {
    /// The entity's name, `directory.contact`.
    public static let entityName = "directory.contact"
}

extension Lead: EntityMessage {
    /// The entity's name, `directory.lead`.
    public static let entityName = "directory.lead"
}

extension DirectorySettings: EntityMessage {
    /// The entity's name, `directory.settings`.
    public static let entityName = "directory.settings"
}

extension Town: EntityMessage {
    /// The entity's name, `directory.town`.
    public static let entityName = "directory.town"
}

/// The methods of `ruche.directory.v1.AccountService`.
public enum AccountMethods {
    /// `ruche.directory.v1.AccountService/GetAccount`.
    public static let getAccount =
        MethodName<GetRequest, Account>(
            "ruche.directory.v1.AccountService/GetAccount")
    /// `ruche.directory.v1.AccountService/BatchGetAccounts`.
    public static let batchGetAccounts =
        MethodName<BatchGetRequest, BatchGetAccountsResponse>(
            "ruche.directory.v1.AccountService/BatchGetAccounts")
    /// `ruche.directory.v1.AccountService/ListAccounts`.
    public static let listAccounts =
        MethodName<ListRequest, ListAccountsResponse>(
            "ruche.directory.v1.AccountService/ListAccounts")
    /// `ruche.directory.v1.AccountService/CreateAccount`.
    public static let createAccount =
        MethodName<CreateAccountRequest, Account>(
            "ruche.directory.v1.AccountService/CreateAccount")
    /// `ruche.directory.v1.AccountService/UpdateAccount`.
    public static let updateAccount =
        MethodName<UpdateAccountRequest, Account>(
            "ruche.directory.v1.AccountService/UpdateAccount")
    /// `ruche.directory.v1.AccountService/DeleteAccount`.
    public static let deleteAccount =
        MethodName<DeleteRequest, Account>(
            "ruche.directory.v1.AccountService/DeleteAccount")
    /// `ruche.directory.v1.AccountService/UndeleteAccount`.
    public static let undeleteAccount =
        MethodName<UndeleteRequest, Account>(
            "ruche.directory.v1.AccountService/UndeleteAccount")
    /// `ruche.directory.v1.AccountService/DeactivateDuplicate`.
    public static let deactivateDuplicate =
        MethodName<DeactivateDuplicateRequest, DeactivateDuplicateResponse>(
            "ruche.directory.v1.AccountService/DeactivateDuplicate")
    /// `ruche.directory.v1.AccountService/FindDuplicates`.
    public static let findDuplicates =
        MethodName<FindDuplicatesRequest, FindDuplicatesResponse>(
            "ruche.directory.v1.AccountService/FindDuplicates")
    /// `ruche.directory.v1.AccountService/BecomeClient`.
    public static let becomeClient =
        MethodName<BecomeClientRequest, BecomeClientResponse>(
            "ruche.directory.v1.AccountService/BecomeClient")
    /// `ruche.directory.v1.AccountService/ForgetAccount`.
    public static let forgetAccount =
        MethodName<ForgetAccountRequest, ForgetAccountResponse>(
            "ruche.directory.v1.AccountService/ForgetAccount")
    /// `ruche.directory.v1.AccountService/ReassignAccounts`.
    public static let reassignAccounts =
        MethodName<ReassignAccountsRequest, Operation>(
            "ruche.directory.v1.AccountService/ReassignAccounts")
    /// `ruche.directory.v1.AccountService/LookUpCompany`.
    public static let lookUpCompany =
        MethodName<LookUpCompanyRequest, LookUpCompanyResponse>(
            "ruche.directory.v1.AccountService/LookUpCompany")
}

/// The methods of `ruche.directory.v1.CompanyService`.
public enum CompanyMethods {
    /// `ruche.directory.v1.CompanyService/GetCompany`.
    public static let getCompany =
        MethodName<GetRequest, Company>(
            "ruche.directory.v1.CompanyService/GetCompany")
    /// `ruche.directory.v1.CompanyService/BatchGetCompanies`.
    public static let batchGetCompanies =
        MethodName<BatchGetRequest, BatchGetCompaniesResponse>(
            "ruche.directory.v1.CompanyService/BatchGetCompanies")
    /// `ruche.directory.v1.CompanyService/ListCompanies`.
    public static let listCompanies =
        MethodName<ListRequest, ListCompaniesResponse>(
            "ruche.directory.v1.CompanyService/ListCompanies")
    /// `ruche.directory.v1.CompanyService/CreateCompany`.
    public static let createCompany =
        MethodName<CreateCompanyRequest, Company>(
            "ruche.directory.v1.CompanyService/CreateCompany")
    /// `ruche.directory.v1.CompanyService/UpdateCompany`.
    public static let updateCompany =
        MethodName<UpdateCompanyRequest, Company>(
            "ruche.directory.v1.CompanyService/UpdateCompany")
    /// `ruche.directory.v1.CompanyService/DeleteCompany`.
    public static let deleteCompany =
        MethodName<DeleteRequest, Company>(
            "ruche.directory.v1.CompanyService/DeleteCompany")
    /// `ruche.directory.v1.CompanyService/UndeleteCompany`.
    public static let undeleteCompany =
        MethodName<UndeleteRequest, Company>(
            "ruche.directory.v1.CompanyService/UndeleteCompany")
}

/// The methods of `ruche.directory.v1.ContactService`.
public enum ContactMethods {
    /// `ruche.directory.v1.ContactService/GetContact`.
    public static let getContact =
        MethodName<GetRequest, Contact>(
            "ruche.directory.v1.ContactService/GetContact")
    /// `ruche.directory.v1.ContactService/BatchGetContacts`.
    public static let batchGetContacts =
        MethodName<BatchGetRequest, BatchGetContactsResponse>(
            "ruche.directory.v1.ContactService/BatchGetContacts")
    /// `ruche.directory.v1.ContactService/ListContacts`.
    public static let listContacts =
        MethodName<ListRequest, ListContactsResponse>(
            "ruche.directory.v1.ContactService/ListContacts")
    /// `ruche.directory.v1.ContactService/CreateContact`.
    public static let createContact =
        MethodName<CreateContactRequest, Contact>(
            "ruche.directory.v1.ContactService/CreateContact")
    /// `ruche.directory.v1.ContactService/UpdateContact`.
    public static let updateContact =
        MethodName<UpdateContactRequest, Contact>(
            "ruche.directory.v1.ContactService/UpdateContact")
    /// `ruche.directory.v1.ContactService/DeleteContact`.
    public static let deleteContact =
        MethodName<DeleteRequest, Contact>(
            "ruche.directory.v1.ContactService/DeleteContact")
    /// `ruche.directory.v1.ContactService/UndeleteContact`.
    public static let undeleteContact =
        MethodName<UndeleteRequest, Contact>(
            "ruche.directory.v1.ContactService/UndeleteContact")
}

/// The methods of `ruche.directory.v1.LeadService`.
public enum LeadMethods {
    /// `ruche.directory.v1.LeadService/GetLead`.
    public static let getLead =
        MethodName<GetRequest, Lead>(
            "ruche.directory.v1.LeadService/GetLead")
    /// `ruche.directory.v1.LeadService/BatchGetLeads`.
    public static let batchGetLeads =
        MethodName<BatchGetRequest, BatchGetLeadsResponse>(
            "ruche.directory.v1.LeadService/BatchGetLeads")
    /// `ruche.directory.v1.LeadService/ListLeads`.
    public static let listLeads =
        MethodName<ListRequest, ListLeadsResponse>(
            "ruche.directory.v1.LeadService/ListLeads")
    /// `ruche.directory.v1.LeadService/CreateLead`.
    public static let createLead =
        MethodName<CreateLeadRequest, Lead>(
            "ruche.directory.v1.LeadService/CreateLead")
    /// `ruche.directory.v1.LeadService/UpdateLead`.
    public static let updateLead =
        MethodName<UpdateLeadRequest, Lead>(
            "ruche.directory.v1.LeadService/UpdateLead")
    /// `ruche.directory.v1.LeadService/DeleteLead`.
    public static let deleteLead =
        MethodName<DeleteRequest, Lead>(
            "ruche.directory.v1.LeadService/DeleteLead")
    /// `ruche.directory.v1.LeadService/UndeleteLead`.
    public static let undeleteLead =
        MethodName<UndeleteRequest, Lead>(
            "ruche.directory.v1.LeadService/UndeleteLead")
    /// `ruche.directory.v1.LeadService/ConvertLead`.
    public static let convertLead =
        MethodName<ConvertLeadRequest, ConvertLeadResponse>(
            "ruche.directory.v1.LeadService/ConvertLead")
}

/// The methods of `ruche.directory.v1.DirectorySettingsService`.
public enum DirectorySettingsMethods {
    /// `ruche.directory.v1.DirectorySettingsService/GetDirectorySettings`.
    public static let getDirectorySettings =
        MethodName<GetSettingsRequest, DirectorySettings>(
            "ruche.directory.v1.DirectorySettingsService/GetDirectorySettings")
    /// `ruche.directory.v1.DirectorySettingsService/UpdateDirectorySettings`.
    public static let updateDirectorySettings =
        MethodName<UpdateDirectorySettingsRequest, DirectorySettings>(
            "ruche.directory.v1.DirectorySettingsService/UpdateDirectorySettings")
}

/// The methods of `ruche.directory.v1.TownService`.
public enum TownMethods {
    /// `ruche.directory.v1.TownService/GetTown`.
    public static let getTown =
        MethodName<GetRequest, Town>(
            "ruche.directory.v1.TownService/GetTown")
    /// `ruche.directory.v1.TownService/BatchGetTowns`.
    public static let batchGetTowns =
        MethodName<BatchGetRequest, BatchGetTownsResponse>(
            "ruche.directory.v1.TownService/BatchGetTowns")
    /// `ruche.directory.v1.TownService/ListTowns`.
    public static let listTowns =
        MethodName<ListRequest, ListTownsResponse>(
            "ruche.directory.v1.TownService/ListTowns")
}

/// The events of `Directory`.
public enum DirectoryEvents {
    /// `directory.account_deactivated`.
    public static let accountDeactivated =
        EventName<AccountDeactivated>("directory.account_deactivated")
    /// `directory.account_became_client`.
    public static let accountBecameClient =
        EventName<AccountBecameClient>("directory.account_became_client")
    /// `directory.lead_converted`.
    public static let leadConverted =
        EventName<LeadConverted>("directory.lead_converted")
}
