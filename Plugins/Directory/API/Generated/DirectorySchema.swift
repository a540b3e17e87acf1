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
        dWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3RvMwrJ\
        EAogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2Zp\
        ZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUv\
        djEvdHlwZXMucHJvdG8iswUKB0NvbnRhY3QSDgoCaWQYASABKANSAmlkEj8KCmFjY291bnRfaWQYAiABKANCIKq7GBwIAboBFwoR\
        ZGlyZWN0b3J5LmFjY291bnQQAhgBUglhY2NvdW50SWQSJQoKZmlyc3RfbmFtZRgDIAEoCUIGqrsYAhBkUglmaXJzdE5hbWUSJQoJ\
        bGFzdF9uYW1lGAQgASgJQgiquxgECAEQZFIIbGFzdE5hbWUSKAoJZnVsbF9uYW1lGAUgASgJQguquxgHEMkBMAE4AVIIZnVsbE5h\
        bWUSIgoIZnVuY3Rpb24YBiABKAlCBqq7GAIQZFIIZnVuY3Rpb24SOwoJdGVsZXBob25lGAcgASgJQh2quxgZECgwAXITZGlyZWN0\
        b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjUKBm1vYmlsZRgIIAEoCUIdqrsYGRAoMAFyE2RpcmVjdG9yeS50ZWxlcGhvbmVSBm1v\
        YmlsZRIwCgVlbWFpbBgJIAEoCUIaqrsYFhD+ATABcg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEiMKCGxpbmtlZGluGAogASgJQgeq\
        uxgDEMgBUghsaW5rZWRpbhIyCgV0aXRsZRgLIAEoCUIcqrsYGLIBFQoCbXIKA21ycwoCZHIKBm1haXRyZVIFdGl0bGUSHwoFbm90\
        ZXMYDCABKAlCCaq7GAUQkE4wAVIFbm90ZXMSGgoIaW5hY3RpdmUYDSABKAhSCGluYWN0aXZlEigKBGluZm8YDyABKAsyFC5ydWNo\
        ZS52MS5SZWNvcmRJbmZvUgRpbmZvOlWiuxhRChFkaXJlY3RvcnkuY29udGFjdBIJZnVsbF9uYW1lMglmdWxsX25hbWUyCmFjY291\
        bnRfaWQyCGZ1bmN0aW9uMgl0ZWxlcGhvbmUyBWVtYWlsIlMKGEJhdGNoR2V0Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0cxgB\
        IAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cyKqAQoUTGlzdENvbnRhY3RzUmVzcG9uc2USNwoIY29u\
        dGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29udGFjdHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJ\
        Ug1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVh\
        dGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSHQoK\
        cmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRl\
        Q29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ugdjb250YWN0EjsKC3Vw\
        ZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJ\
        UglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5MvkECg5Db250YWN0U2VydmljZRJHCgpHZXRD\
        b250YWN0EhQucnVjaGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAESYwoQQmF0Y2hH\
        ZXRDb250YWN0cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBosLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbnRhY3Rz\
        UmVzcG9uc2UiBrK7GAIIAhJXCgxMaXN0Q29udGFjdHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBooLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5MaXN0Q29udGFjdHNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUNvbnRhY3QSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRl\
        Q29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggEEl4KDVVwZGF0ZUNvbnRhY3QSKC5ydWNo\
        ZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggFEk0K\
        DURlbGV0ZUNvbnRhY3QSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAII\
        BhJRCg9VbmRlbGV0ZUNvbnRhY3QSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFj\
        dCIGsrsYAggHQgO6AgBiBnByb3RvMwqxHAodcnVjaGUvZGlyZWN0b3J5L3YxL2xlYWQucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52\
        MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aIHJ1Y2hl\
        L2RpcmVjdG9yeS92MS9hY2NvdW50LnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxogcnVjaGUvZGlyZWN0\
        b3J5L3YxL2NvbnRhY3QucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoU\
        cnVjaGUvdjEvdHlwZXMucHJvdG8ijgoKBExlYWQSDgoCaWQYASABKANSAmlkEiUKCmZpcnN0X25hbWUYAiABKAlCBqq7GAIQZFIJ\
        Zmlyc3ROYW1lEiMKCWxhc3RfbmFtZRgDIAEoCUIGqrsYAhBkUghsYXN0TmFtZRIoCglmdWxsX25hbWUYBCABKAlCC6q7GAcQyQEw\
        ATgBUghmdWxsTmFtZRIuCgxjb21wYW55X25hbWUYBSABKAlCC6q7GAcQyAEwATgBUgtjb21wYW55TmFtZRIiCghmdW5jdGlvbhgG\
        IAEoCUIGqrsYAhBkUghmdW5jdGlvbhJCCgl0ZWxlcGhvbmUYByABKAlCJKq7GCAQKDABYgVyZWFjaHITZGlyZWN0b3J5LnRlbGVw\
        aG9uZVIJdGVsZXBob25lEjwKBm1vYmlsZRgIIAEoCUIkqrsYIBAoMAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgZtb2Jp\
        bGUSNwoFZW1haWwYCSABKAlCIaq7GB0Q/gEwAWIFcmVhY2hyD2RpcmVjdG9yeS5lbWFpbFIFZW1haWwSQgoHYWRkcmVzcxgKIAEo\
        CzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzQguquxgHYgVyZWFjaFIHYWRkcmVzcxIvCgVzaXJlbhgLIAEoCUIZqrsYFRAo\
        MAFyD2RpcmVjdG9yeS5zaXJlblIFc2lyZW4SaAoGc291cmNlGAwgASgJQlCquxhMYg1xdWFsaWZpY2F0aW9usgE6CgN3ZWIKBGZh\
        aXIKCHJlZmVycmFsCgl0ZWxlcGhvbmUSGGRpcmVjdG9yeS5hY2NvdW50LnNvdXJjZVIGc291cmNlEksKBnN0YXR1cxgNIAEoDjIe\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkU3RhdHVzQhOquxgPYg1xdWFsaWZpY2F0aW9uUgZzdGF0dXMSLAoEbmVlZBgOIAEoCUIY\
        qrsYFBCQTjABYg1xdWFsaWZpY2F0aW9uUgRuZWVkEjMKBmJ1ZGdldBgQIAEoCUIbqrsYF2INcXVhbGlmaWNhdGlvbqIBBQgCEgEw\
        UgZidWRnZXQSOwoNZGVjaXNpb25fZGF0ZRgRIAEoCUIWqrsYEmINcXVhbGlmaWNhdGlvbqoBAFIMZGVjaXNpb25EYXRlEj0KDnNh\
        bGVzcGVyc29uX2lkGBIgASgDQhaquxgSugEPCgtrZXJuZWwudXNlchADUg1zYWxlc3BlcnNvbklkEh8KBW5vdGVzGBMgASgJQgmq\
        uxgFEJBOMAFSBW5vdGVzEjsKCmFjY291bnRfaWQYFCABKANCHKq7GBi6ARUKEWRpcmVjdG9yeS5hY2NvdW50EANSCWFjY291bnRJ\
        ZBI7Cgpjb250YWN0X2lkGBUgASgDQhyquxgYugEVChFkaXJlY3RvcnkuY29udGFjdBADUgljb250YWN0SWQSPQoMY29udmVydF90\
        aW1lGBYgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFILY29udmVydFRpbWUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYx\
        LlJlY29yZEluZm9SBGluZm86YqK7GF4KDmRpcmVjdG9yeS5sZWFkEglmdWxsX25hbWUyCWZ1bGxfbmFtZTIMY29tcGFueV9uYW1l\
        MgZzdGF0dXMyDnNhbGVzcGVyc29uX2lkMgl0ZWxlcGhvbmUyBWVtYWlsIkcKFUJhdGNoR2V0TGVhZHNSZXNwb25zZRIuCgVsZWFk\
        cxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgVsZWFkcyKeAQoRTGlzdExlYWRzUmVzcG9uc2USLgoFbGVhZHMYASAD\
        KAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIFbGVhZHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2Vu\
        EiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIoUBChFDcmVhdGVMZWFkUmVxdWVzdBIs\
        CgRsZWFkGAEgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBGxlYWQSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElk\
        EiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLCAQoRVXBkYXRlTGVhZFJlcXVlc3QSLAoEbGVhZBgBIAEoCzIY\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxk\
        TWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFs\
        aWRhdGVPbmx5ItoBChJDb252ZXJ0TGVhZFJlcXVlc3QSDgoCaWQYASABKANSAmlkEh0KCmFjY291bnRfaWQYAiABKANSCWFjY291\
        bnRJZBIfCgtuZXdfYWNjb3VudBgDIAEoCFIKbmV3QWNjb3VudBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHkSMwoE\
        cm9sZRgFIAEoDjIfLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50Um9sZVIEcm9sZRIdCgpyZXF1ZXN0X2lkGAYgASgJUglyZXF1\
        ZXN0SWQi+QEKE0NvbnZlcnRMZWFkUmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50\
        UgdhY2NvdW50EjUKB2NvbnRhY3QYAiABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIsCgRsZWFkGAMg\
        ASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBGxlYWQSRgoKY2FuZGlkYXRlcxgEIAMoCzImLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5EdXBsaWNhdGVDYW5kaWRhdGVSCmNhbmRpZGF0ZXMiqAEKDUxlYWRDb252ZXJ0ZWQSFwoHbGVhZF9pZBgBIAEoA1IGbGVhZElk\
        Eh0KCmFjY291bnRfaWQYAiABKANSCWFjY291bnRJZBIdCgpjb250YWN0X2lkGAMgASgDUgljb250YWN0SWQSIAoLb3Bwb3J0dW5p\
        dHkYBCABKAhSC29wcG9ydHVuaXR5Oh66uxgaChhkaXJlY3RvcnkubGVhZF9jb252ZXJ0ZWQqZgoKTGVhZFN0YXR1cxIbChdMRUFE\
        X1NUQVRVU19VTlNQRUNJRklFRBAAEg4KCklOVEVSRVNURUQQARISCg5JTl9ORUdPVElBVElPThACEg0KCUNPTlZFUlRFRBADEggK\
        BExPU1QQBDLGBQoLTGVhZFNlcnZpY2USQQoHR2V0TGVhZBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGVhZCIGsrsYAggBEl0KDUJhdGNoR2V0TGVhZHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS5kaXJlY3Rv\
        cnkudjEuQmF0Y2hHZXRMZWFkc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlzdExlYWRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaJS5y\
        dWNoZS5kaXJlY3RvcnkudjEuTGlzdExlYWRzUmVzcG9uc2UiBrK7GAIIAxJVCgpDcmVhdGVMZWFkEiUucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNyZWF0ZUxlYWRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBBJVCgpVcGRhdGVMZWFkEiUucnVj\
        aGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUxlYWRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBRJHCgpEZWxl\
        dGVMZWFkEhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAYSSwoMVW5kZWxl\
        dGVMZWFkEhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBxJ+CgtDb252\
        ZXJ0TGVhZBImLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db252ZXJ0TGVhZFJlcXVlc3QaJy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udmVy\
        dExlYWRSZXNwb25zZSIesrsYGhACGhZkaXJlY3RvcnkubGVhZDpjb252ZXJ0QgO6AgBiBnByb3RvMwrVCwohcnVjaGUvZGlyZWN0\
        b3J5L3YxL3NldHRpbmdzLnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3Rv\
        GhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3Rv\
        ItUFChFEaXJlY3RvcnlTZXR0aW5ncxIOCgJpZBgBIAEoA1ICaWQSLQoFc2NvcGUYAiABKAsyFy5ydWNoZS52MS5TZXR0aW5nc1Nj\
        b3BlUgVzY29wZRI0Cg9ub3RlX2R1cGxpY2F0ZXMYAyABKAhCBqq7GAJoAUgAUg5ub3RlRHVwbGljYXRlc4gBARJZChpwcm9zcGVj\
        dF9pbmFjdGl2aXR5X21vbnRocxgEIAEoBUIWqrsYElEAAAAAAADwP1kAAAAAAABeQEgBUhhwcm9zcGVjdEluYWN0aXZpdHlNb250\
        aHOIAQESUAoPZHVwbGljYXRlX2NoZWNrGAUgASgOMiIucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNoZWNrSAJSDmR1cGxp\
        Y2F0ZUNoZWNriAEBEioKDmVtYWlsX3JlcXVpcmVkGAYgASgISANSDWVtYWlsUmVxdWlyZWSIAQESJAoLYmlydGhfZGF0ZXMYByAB\
        KAhIBFIKYmlydGhEYXRlc4gBARIkCgtjaGVja190b3ducxgIIAEoCEgFUgpjaGVja1Rvd25ziAEBEjcKDHJlZ2lzdGVyX3VybBgJ\
        IAEoCUIUqrsYEBD0AyILaHR0cHM/Oi8vLitSC3JlZ2lzdGVyVXJsEi0KDHJlZ2lzdGVyX2tleRgKIAEoCUIKqrsYBhDIAdIBAFIL\
        cmVnaXN0ZXJLZXkSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GqK7GBYKEmRpcmVjdG9yeS5zZXR0\
        aW5ncygBQhIKEF9ub3RlX2R1cGxpY2F0ZXNCHQobX3Byb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzQhIKEF9kdXBsaWNhdGVfY2hl\
        Y2tCEQoPX2VtYWlsX3JlcXVpcmVkQg4KDF9iaXJ0aF9kYXRlc0IOCgxfY2hlY2tfdG93bnMi9wEKHlVwZGF0ZURpcmVjdG9yeVNl\
        dHRpbmdzUmVxdWVzdBJUChJkaXJlY3Rvcnlfc2V0dGluZ3MYASABKAsyJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0\
        dGluZ3NSEWRpcmVjdG9yeVNldHRpbmdzEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IK\
        dXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVP\
        bmx5KlAKDkR1cGxpY2F0ZUNoZWNrEh8KG0RVUExJQ0FURV9DSEVDS19VTlNQRUNJRklFRBAAEgcKA09GRhABEggKBFdBUk4QAhIK\
        CgZSRUZVU0UQAzL9AQoYRGlyZWN0b3J5U2V0dGluZ3NTZXJ2aWNlEmMKFEdldERpcmVjdG9yeVNldHRpbmdzEhwucnVjaGUudjEu\
        R2V0U2V0dGluZ3NSZXF1ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNldHRpbmdzIgayuxgCCAgSfAoXVXBkYXRl\
        RGlyZWN0b3J5U2V0dGluZ3MSMi5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0GiUucnVj\
        aGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNldHRpbmdzIgayuxgCCAlCA7oCAGIGcHJvdG8zCusHCh1ydWNoZS9kaXJlY3Rvcnkv\
        djEvdG93bi5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVx\
        dWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIu4CCgRUb3duEg4KAmlkGAEgASgDUgJpZBIgCgRuYW1lGAIgASgJQgyq\
        uxgICAEQZDABOAFSBG5hbWUSNwoLcG9zdGFsX2NvZGUYAyABKAlCFqq7GBIIARAFIghbMC05XXs1fTABOAFSCnBvc3RhbENvZGUS\
        PwoKaW5zZWVfY29kZRgEIAEoCUIgqrsYHAgBEAUiFFswLTldWzAtOUFCXVswLTldezN9OAFSCWluc2VlQ29kZRItCg1kZWxpdmVy\
        eV9uYW1lGAUgASgJQgiquxgEEGQwAVIMZGVsaXZlcnlOYW1lEiQKCGxvY2FsaXR5GAYgASgJQgiquxgEEGQwAVIIbG9jYWxpdHkS\
        KAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86O6K7GDcKDmRpcmVjdG9yeS50b3duEgRuYW1lMgtwb3N0\
        YWxfY29kZTIEbmFtZTIKaW5zZWVfY29kZTgBIkcKFUJhdGNoR2V0VG93bnNSZXNwb25zZRIuCgV0b3ducxgBIAMoCzIYLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5Ub3duUgV0b3ducyKeAQoRTGlzdFRvd25zUmVzcG9uc2USLgoFdG93bnMYASADKAsyGC5ydWNoZS5kaXJl\
        Y3RvcnkudjEuVG93blIFdG93bnMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUY\
        AyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplMoICCgtUb3duU2VydmljZRJBCgdHZXRUb3duEhQucnVjaGUudjEu\
        R2V0UmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5Ub3duIgayuxgCCAESXQoNQmF0Y2hHZXRUb3ducxIZLnJ1Y2hlLnYxLkJh\
        dGNoR2V0UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldFRvd25zUmVzcG9uc2UiBrK7GAIIAhJRCglMaXN0VG93\
        bnMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0VG93bnNSZXNwb25zZSIGsrsYAggDQgO6\
        AgBiBnByb3RvMw==
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
