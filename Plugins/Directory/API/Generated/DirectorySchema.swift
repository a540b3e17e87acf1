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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCoA2CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhhydWNoZS92MS9vcGVyYXRpb24ucHJvdG8aF3J1Y2hl\
        L3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLgDgoHQWNjb3VudBIOCgJpZBgBIAEoA1ICaWQSIQoEbmFt\
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
        bzpdorsYWQoRZGlyZWN0b3J5LmFjY291bnQSBG5hbWUyBG5hbWUyBGNvZGUyBHJvbGUyBnN0YXR1czIOc2FsZXNwZXJzb25faWQy\
        CXRlbGVwaG9uZTIFZW1haWxKAmlkSgQIHRAeSgQIHhAfUghuYW1lX2tleVILYWRkcmVzc19rZXkiyQEKC0JhbmtBY2NvdW50Eg4K\
        AmlkGAEgASgDUgJpZBIcCgVsYWJlbBgCIAEoCUIGqrsYAhA8UgVsYWJlbBIfCgZob2xkZXIYAyABKAlCB6q7GAMQjAFSBmhvbGRl\
        chIsCgRpYmFuGAQgASgJQhiquxgUCAEQMnIOZGlyZWN0b3J5LmliYW5SBGliYW4SJwoDYmljGAUgASgJQhWquxgREBRyDWRpcmVj\
        dG9yeS5iaWNSA2JpYxIUCgV1c3VhbBgGIAEoCFIFdXN1YWwijwIKB01hbmRhdGUSDgoCaWQYASABKANSAmlkEj8KCXJlZmVyZW5j\
        ZRgCIAEoCUIhqrsYHQgBECMiF1tBLVphLXowLTkrPy86KCkuLCcgLV0rUglyZWZlcmVuY2USOQoGc2NoZW1lGAMgASgOMiEucnVj\
        aGUuZGlyZWN0b3J5LnYxLk1hbmRhdGVTY2hlbWVSBnNjaGVtZRIsCgRpYmFuGAQgASgJQhiquxgUCAEQMnIOZGlyZWN0b3J5Lmli\
        YW5SBGliYW4SJgoJc2lnbl9kYXRlGAUgASgJQgmquxgFCAGqAQBSCHNpZ25EYXRlEiIKCGVuZF9kYXRlGAYgASgJQgequxgDqgEA\
        UgdlbmREYXRlIlMKGEJhdGNoR2V0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5BY2NvdW50UghhY2NvdW50cyKqAQoUTGlzdEFjY291bnRzUmVzcG9uc2USNwoIYWNjb3VudHMYASADKAsyGy5ydWNoZS5kaXJl\
        Y3RvcnkudjEuQWNjb3VudFIIYWNjb3VudHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFs\
        X3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVhdGVBY2NvdW50UmVxdWVzdBI1CgdhY2Nv\
        dW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVz\
        dElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRlQWNjb3VudFJlcXVlc3QSNQoHYWNjb3Vu\
        dBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xl\
        LnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVf\
        b25seRgEIAEoCFIMdmFsaWRhdGVPbmx5InMKGkRlYWN0aXZhdGVEdXBsaWNhdGVSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBImCg9k\
        dXBsaWNhdGVfb2ZfaWQYAiABKANSDWR1cGxpY2F0ZU9mSWQSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkIlQKG0RlYWN0\
        aXZhdGVEdXBsaWNhdGVSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291\
        bnQigAEKEkFjY291bnREZWFjdGl2YXRlZBIdCgphY2NvdW50X2lkGAEgASgDUglhY2NvdW50SWQSJgoPZHVwbGljYXRlX29mX2lk\
        GAIgASgDUg1kdXBsaWNhdGVPZklkOiO6uxgfCh1kaXJlY3RvcnkuYWNjb3VudF9kZWFjdGl2YXRlZCKLAQoVRmluZER1cGxpY2F0\
        ZXNSZXF1ZXN0Ej0KB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudEIGqrsYAggBUgdhY2NvdW50EhYK\
        BnR5cGluZxgCIAEoCFIGdHlwaW5nEhsKCXBhZ2Vfc2l6ZRgDIAEoBVIIcGFnZVNpemUiYAoWRmluZER1cGxpY2F0ZXNSZXNwb25z\
        ZRJGCgpjYW5kaWRhdGVzGAEgAygLMiYucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNhbmRpZGF0ZVIKY2FuZGlkYXRlcyKK\
        AgoSRHVwbGljYXRlQ2FuZGlkYXRlEh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBIbCgRuYW1lGAIgASgJQgequxgDEMgB\
        UgRuYW1lEhIKBGNvZGUYAyABKAlSBGNvZGUSHwoLcG9zdGFsX2NvZGUYBCABKAlSCnBvc3RhbENvZGUSEgoEY2l0eRgFIAEoCVIE\
        Y2l0eRIaCghpbmFjdGl2ZRgGIAEoCFIIaW5hY3RpdmUSFAoFc2NvcmUYByABKAVSBXNjb3JlEj0KB3JlYXNvbnMYCCADKA4yIy5y\
        dWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlUmVhc29uUgdyZWFzb25zIkQKE0JlY29tZUNsaWVudFJlcXVlc3QSDgoCaWQYASAB\
        KANSAmlkEh0KCnJlcXVlc3RfaWQYAiABKAlSCXJlcXVlc3RJZCJNChRCZWNvbWVDbGllbnRSZXNwb25zZRI1CgdhY2NvdW50GAEg\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQiWwoTQWNjb3VudEJlY2FtZUNsaWVudBIdCgphY2NvdW50\
        X2lkGAEgASgDUglhY2NvdW50SWQ6Jbq7GCEKH2RpcmVjdG9yeS5hY2NvdW50X2JlY2FtZV9jbGllbnQiRQoURm9yZ2V0QWNjb3Vu\
        dFJlcXVlc3QSDgoCaWQYASABKANSAmlkEh0KCnJlcXVlc3RfaWQYAiABKAlSCXJlcXVlc3RJZCJOChVGb3JnZXRBY2NvdW50UmVz\
        cG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50Is4BChdSZWFzc2lnbkFj\
        Y291bnRzUmVxdWVzdBIgCgxmcm9tX3VzZXJfaWQYASABKANSCmZyb21Vc2VySWQSHAoKdG9fdXNlcl9pZBgCIAEoA1IIdG9Vc2Vy\
        SWQSHwoLYWNjb3VudF9pZHMYAyADKANSCmFjY291bnRJZHMSFgoGZmlsdGVyGAQgASgJUgZmaWx0ZXISGwoJbGVhZHNfdG9vGAUg\
        ASgIUghsZWFkc1RvbxIdCgpyZXF1ZXN0X2lkGAYgASgJUglyZXF1ZXN0SWQimQEKDlJlYXNzaWduTWVtb3J5EiYKD2xhc3RfYWNj\
        b3VudF9pZBgBIAEoA1INbGFzdEFjY291bnRJZBIgCgxsYXN0X2xlYWRfaWQYAiABKANSCmxhc3RMZWFkSWQSIwoNYWNjb3VudHNf\
        ZG9uZRgDIAEoCFIMYWNjb3VudHNEb25lEhgKB2NoYW5nZWQYBCABKANSB2NoYW5nZWQiNAoUTG9va1VwQ29tcGFueVJlcXVlc3QS\
        HAoFc2lyZW4YASABKAlCBqq7GAIIAVIFc2lyZW4iZgoVTG9va1VwQ29tcGFueVJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5y\
        dWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBIWCgZjbG9zZWQYAiABKAhSBmNsb3NlZCpiCgtBY2NvdW50Um9sZRIc\
        ChhBQ0NPVU5UX1JPTEVfVU5TUEVDSUZJRUQQABIMCghDVVNUT01FUhABEgwKCFBST1NQRUNUEAISCwoHUEFSVE5FUhADEgwKCFNV\
        UFBMSUVSEAQqZwoNQWNjb3VudFN0YXR1cxIeChpBQ0NPVU5UX1NUQVRVU19VTlNQRUNJRklFRBAAEhsKF0FDQ09VTlRfU1RBVFVT\
        X1BST1NQRUNUEAESGQoVQUNDT1VOVF9TVEFUVVNfQ0xJRU5UEAIqQgoNTWFuZGF0ZVNjaGVtZRIeChpNQU5EQVRFX1NDSEVNRV9V\
        TlNQRUNJRklFRBAAEggKBENPUkUQARIHCgNCMkIQAirKAQoPRHVwbGljYXRlUmVhc29uEiAKHERVUExJQ0FURV9SRUFTT05fVU5T\
        UEVDSUZJRUQQABIOCgpTQU1FX1NJUkVOEAESDQoJU0FNRV9OQU1FEAISEAoMU0lNSUxBUl9OQU1FEAMSEgoOU0FNRV9URUxFUEhP\
        TkUQBBIOCgpTQU1FX0VNQUlMEAUSEAoMU0FNRV9BRERSRVNTEAYSDQoJU0FNRV9UT1dOEAcSDwoLT1RIRVJfU0lSRU4QCBIOCgpP\
        VEhFUl9UT1dOEAkyrAsKDkFjY291bnRTZXJ2aWNlEkcKCkdldEFjY291bnQSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhsucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIARJjChBCYXRjaEdldEFjY291bnRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0\
        GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0QWNjb3VudHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RBY2NvdW50cxIVLnJ1\
        Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RBY2NvdW50c1Jlc3BvbnNlIgayuxgCCAMSXgoNQ3Jl\
        YXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVBY2NvdW50UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5B\
        Y2NvdW50IgayuxgCCAQSXgoNVXBkYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVBY2NvdW50UmVxdWVzdBob\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAUSTQoNRGVsZXRlQWNjb3VudBIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVl\
        c3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggGElEKD1VuZGVsZXRlQWNjb3VudBIZLnJ1Y2hlLnYxLlVuZGVs\
        ZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAcSmAEKE0RlYWN0aXZhdGVEdXBsaWNhdGUSLi5y\
        dWNoZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QaLy5ydWNoZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0\
        ZUR1cGxpY2F0ZVJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKHAQoORmluZER1cGxpY2F0ZXMSKS5y\
        dWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXF1ZXN0GioucnVjaGUuZGlyZWN0b3J5LnYxLkZpbmREdXBsaWNhdGVz\
        UmVzcG9uc2UiHrK7GBoQARoWZGlyZWN0b3J5LmFjY291bnQ6cmVhZBKDAQoMQmVjb21lQ2xpZW50EicucnVjaGUuZGlyZWN0b3J5\
        LnYxLkJlY29tZUNsaWVudFJlcXVlc3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuQmVjb21lQ2xpZW50UmVzcG9uc2UiILK7GBwQAhoY\
        ZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEoYBCg1Gb3JnZXRBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLkZvcmdldEFjY291\
        bnRSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkZvcmdldEFjY291bnRSZXNwb25zZSIgsrsYHBACGhhkaXJlY3RvcnkuYWNj\
        b3VudDpkZWxldGUSdgoQUmVhc3NpZ25BY2NvdW50cxIrLnJ1Y2hlLmRpcmVjdG9yeS52MS5SZWFzc2lnbkFjY291bnRzUmVxdWVz\
        dBoTLnJ1Y2hlLnYxLk9wZXJhdGlvbiIgsrsYHBACGhhkaXJlY3RvcnkuYWNjb3VudDp1cGRhdGUShAEKDUxvb2tVcENvbXBhbnkS\
        KC5ydWNoZS5kaXJlY3RvcnkudjEuTG9va1VwQ29tcGFueVJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuTG9va1VwQ29tcGFu\
        eVJlc3BvbnNlIh6yuxgaEAMaFmRpcmVjdG9yeS5hY2NvdW50OnJlYWRCA7oCAGIGcHJvdG8zCq0ZCiBydWNoZS9kaXJlY3Rvcnkv\
        djEvY29tcGFueS5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVj\
        aGUvZGlyZWN0b3J5L3YxL2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0\
        cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8iuAsKB0NvbXBhbnkSDgoCaWQYASABKANSAmlkEiMKBG5hbWUYAiABKAlCD6q7\
        GAsIARDIASoAMAE4AVIEbmFtZRI7CgVzaXJlbhgDIAEoCUIlqrsYIRAoKgAwAWIIaWRlbnRpdHlyD2RpcmVjdG9yeS5zaXJlblIF\
        c2lyZW4SNQoHYWRkcmVzcxgEIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzUgdhZGRyZXNzEjEKDXNoYXJlX2NhcGl0\
        YWwYBSABKAlCDKq7GAiiAQUIAhIBMFIMc2hhcmVDYXBpdGFsEjQKEXJlZ2lzdHJhdGlvbl9kYXRlGAYgASgJQgequxgDqgEAUhBy\
        ZWdpc3RyYXRpb25EYXRlEkkKBGxvZ28YByABKAsyES5ydWNoZS52MS5GaWxlUmVmQiKquxgeygEbCglpbWFnZS9wbmcKCmltYWdl\
        L2pwZWcQgIBAUgRsb2dvEjcKBXNpcmV0GBAgASgJQiGquxgdEChiCGlkZW50aXR5cg9kaXJlY3Rvcnkuc2lyZXRSBXNpcmV0EkUK\
        CnZhdF9udW1iZXIYESABKAlCJqq7GCIQKGIIaWRlbnRpdHlyFGRpcmVjdG9yeS52YXRfbnVtYmVyUgl2YXROdW1iZXISNwoOdHJh\
        ZGVfcmVnaXN0ZXIYEiABKAlCEKq7GAwQZGIIaWRlbnRpdHlSDXRyYWRlUmVnaXN0ZXISLwoKbGVnYWxfZm9ybRgTIAEoCUIQqrsY\
        DBA8YghpZGVudGl0eVIJbGVnYWxGb3JtEk8KDWFjdGl2aXR5X2NvZGUYFCABKAlCKqq7GCYQCiIYWzAtOV17Mn1cLj9bMC05XXsy\
        fVtBLVpdYghpZGVudGl0eVIMYWN0aXZpdHlDb2RlEkAKCXRlbGVwaG9uZRgVIAEoCUIiqrsYHhAoYgVyZWFjaHITZGlyZWN0b3J5\
        LnRlbGVwaG9uZVIJdGVsZXBob25lEjUKBWVtYWlsGBYgASgJQh+quxgbEP4BYgVyZWFjaHIPZGlyZWN0b3J5LmVtYWlsUgVlbWFp\
        bBIoCgd3ZWJzaXRlGBcgASgJQg6quxgKEMgBYgVyZWFjaFIHd2Vic2l0ZRJcChNjcmVkaXRvcl9pZGVudGlmaWVyGBggASgJQiuq\
        uxgnEChiBGJhbmtyHWRpcmVjdG9yeS5jcmVkaXRvcl9pZGVudGlmaWVyUhJjcmVkaXRvcklkZW50aWZpZXISUAoIcHJvZmlsZXMY\
        GSADKAsyIS5ydWNoZS5kaXJlY3RvcnkudjEuU2VuZGVyUHJvZmlsZUIRqrsYDUgyYglkb2N1bWVudHNSCHByb2ZpbGVzEkEKEnBh\
        eW1lbnRfY29uZGl0aW9ucxgaIAEoCUISqrsYDhDQD2IJZG9jdW1lbnRzUhFwYXltZW50Q29uZGl0aW9ucxJtChR0ZXJtc19hbmRf\
        Y29uZGl0aW9ucxgbIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZCKKq7GCRiCWRvY3VtZW50c8oBFgoPYXBwbGljYXRpb24vcGRmEICA\
        gAVSEnRlcm1zQW5kQ29uZGl0aW9ucxJVChZzdHJpcGVfcHVibGlzaGFibGVfa2V5GBwgASgJQh+quxgbEMgBIhBwa19bQS1aYS16\
        MC05X10rYgRiYW5rUhRzdHJpcGVQdWJsaXNoYWJsZUtleRJTChFzdHJpcGVfc2VjcmV0X2tleRgdIAEoCUInqrsYIxDIASIVKHNr\
        fHJrKV9bQS1aYS16MC05X10rYgRiYW5r0gEAUg9zdHJpcGVTZWNyZXRLZXkSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29y\
        ZEluZm9SBGluZm86OqK7GDYKEWRpcmVjdG9yeS5jb21wYW55EgRuYW1lGAEyBG5hbWUyBXNpcmVuMgxhZGRyZXNzLmNpdHkisAIK\
        DVNlbmRlclByb2ZpbGUSDgoCaWQYASABKANSAmlkEhwKBG5hbWUYAiABKAlCCKq7GAQIARBkUgRuYW1lEioKDHNlbmRlcl9ibG9j\
        axgDIAEoCUIHqrsYAxDoB1ILc2VuZGVyQmxvY2sSKgoMZm9vdGVyX2Jsb2NrGAQgASgJQgequxgDEOgHUgtmb290ZXJCbG9jaxIu\
        Cg5hY2NvdW50X2hvbGRlchgFIAEoCUIHqrsYAxCMAVINYWNjb3VudEhvbGRlchIqCgRpYmFuGAYgASgJQhaquxgSEDJyDmRpcmVj\
        dG9yeS5pYmFuUgRpYmFuEicKA2JpYxgHIAEoCUIVqrsYERAUcg1kaXJlY3RvcnkuYmljUgNiaWMSFAoFdXN1YWwYCCABKAhSBXVz\
        dWFsIlYKGUJhdGNoR2V0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNv\
        bXBhbnlSCWNvbXBhbmllcyKtAQoVTGlzdENvbXBhbmllc1Jlc3BvbnNlEjkKCWNvbXBhbmllcxgBIAMoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5Db21wYW55Ugljb21wYW5pZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFs\
        X3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21w\
        YW55GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVz\
        dElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRlQ29tcGFueVJlcXVlc3QSNQoHY29tcGFu\
        eRgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Ugdjb21wYW55EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xl\
        LnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVf\
        b25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Mv0ECg5Db21wYW55U2VydmljZRJHCgpHZXRDb21wYW55EhQucnVjaGUudjEuR2V0UmVx\
        dWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAESZQoRQmF0Y2hHZXRDb21wYW5pZXMSGS5ydWNoZS52MS5C\
        YXRjaEdldFJlcXVlc3QaLS5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRDb21wYW5pZXNSZXNwb25zZSIGsrsYAggCElkKDUxp\
        c3RDb21wYW5pZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0Q29tcGFuaWVzUmVzcG9u\
        c2UiBrK7GAIIAxJeCg1DcmVhdGVDb21wYW55EigucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUNvbXBhbnlSZXF1ZXN0GhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBBJeCg1VcGRhdGVDb21wYW55EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0\
        ZUNvbXBhbnlSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBRJNCg1EZWxldGVDb21wYW55EhcucnVj\
        aGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAYSUQoPVW5kZWxldGVDb21wYW55\
        EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIB0IDugIAYgZwcm90\
        bzMK1xAKIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb250YWN0LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1\
        Zi9maWVsZF9tYXNrLnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1\
        Y2hlL3YxL3R5cGVzLnByb3RvIsEFCgdDb250YWN0Eg4KAmlkGAEgASgDUgJpZBJBCgphY2NvdW50X2lkGAIgASgDQiKquxgeCAG6\
        ARkKEWRpcmVjdG9yeS5hY2NvdW50EAIYASABUglhY2NvdW50SWQSJQoKZmlyc3RfbmFtZRgDIAEoCUIGqrsYAhBkUglmaXJzdE5h\
        bWUSJQoJbGFzdF9uYW1lGAQgASgJQgiquxgECAEQZFIIbGFzdE5hbWUSKAoJZnVsbF9uYW1lGAUgASgJQguquxgHEMkBMAE4AVII\
        ZnVsbE5hbWUSIgoIZnVuY3Rpb24YBiABKAlCBqq7GAIQZFIIZnVuY3Rpb24SOwoJdGVsZXBob25lGAcgASgJQh2quxgZECgwAXIT\
        ZGlyZWN0b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjUKBm1vYmlsZRgIIAEoCUIdqrsYGRAoMAFyE2RpcmVjdG9yeS50ZWxlcGhv\
        bmVSBm1vYmlsZRIwCgVlbWFpbBgJIAEoCUIaqrsYFhD+ATABcg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEiMKCGxpbmtlZGluGAog\
        ASgJQgequxgDEMgBUghsaW5rZWRpbhIyCgV0aXRsZRgLIAEoCUIcqrsYGLIBFQoCbXIKA21ycwoCZHIKBm1haXRyZVIFdGl0bGUS\
        HwoFbm90ZXMYDCABKAlCCaq7GAUQkE4wAVIFbm90ZXMSGgoIaW5hY3RpdmUYDSABKAhSCGluYWN0aXZlEigKBGluZm8YDyABKAsy\
        FC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOmGiuxhdChFkaXJlY3RvcnkuY29udGFjdBIJZnVsbF9uYW1lMglmdWxsX25hbWUy\
        CmFjY291bnRfaWQyCGZ1bmN0aW9uMgl0ZWxlcGhvbmUyBWVtYWlsSgphY2NvdW50X2lkIlMKGEJhdGNoR2V0Q29udGFjdHNSZXNw\
        b25zZRI3Cghjb250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cyKqAQoUTGlzdENvbnRh\
        Y3RzUmVzcG9uc2USNwoIY29udGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29udGFjdHMSJgoPbmV4\
        dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190\
        b3RhbF9zaXplIpEBChRDcmVhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNv\
        bnRhY3RSB2NvbnRhY3QSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlk\
        YXRlT25seSLOAQoUVXBkYXRlQ29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250\
        YWN0Ugdjb250YWN0EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxId\
        CgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5MvkECg5Db250\
        YWN0U2VydmljZRJHCgpHZXRDb250YWN0EhQucnVjaGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0\
        IgayuxgCCAESYwoQQmF0Y2hHZXRDb250YWN0cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBosLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5CYXRjaEdldENvbnRhY3RzUmVzcG9uc2UiBrK7GAIIAhJXCgxMaXN0Q29udGFjdHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBoo\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0Q29udGFjdHNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUNvbnRhY3QSKC5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ3JlYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggEEl4KDVVw\
        ZGF0ZUNvbnRhY3QSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEu\
        Q29udGFjdCIGsrsYAggFEk0KDURlbGV0ZUNvbnRhY3QSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNvbnRhY3QiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbnRhY3QSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggHQgO6AgBiBnByb3RvMwrPHAodcnVjaGUvZGlyZWN0b3J5L3YxL2xlYWQucHJvdG8S\
        EnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1l\
        c3RhbXAucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9hY2NvdW50LnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5w\
        cm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92\
        MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8ikAoKBExlYWQSDgoCaWQYASABKANSAmlkEiUKCmZpcnN0X25h\
        bWUYAiABKAlCBqq7GAIQZFIJZmlyc3ROYW1lEiMKCWxhc3RfbmFtZRgDIAEoCUIGqrsYAhBkUghsYXN0TmFtZRIoCglmdWxsX25h\
        bWUYBCABKAlCC6q7GAcQyQEwATgBUghmdWxsTmFtZRIuCgxjb21wYW55X25hbWUYBSABKAlCC6q7GAcQyAEwATgBUgtjb21wYW55\
        TmFtZRIiCghmdW5jdGlvbhgGIAEoCUIGqrsYAhBkUghmdW5jdGlvbhJCCgl0ZWxlcGhvbmUYByABKAlCJKq7GCAQKDABYgVyZWFj\
        aHITZGlyZWN0b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjwKBm1vYmlsZRgIIAEoCUIkqrsYIBAoMAFiBXJlYWNochNkaXJlY3Rv\
        cnkudGVsZXBob25lUgZtb2JpbGUSNwoFZW1haWwYCSABKAlCIaq7GB0Q/gEwAWIFcmVhY2hyD2RpcmVjdG9yeS5lbWFpbFIFZW1h\
        aWwSQgoHYWRkcmVzcxgKIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzQguquxgHYgVyZWFjaFIHYWRkcmVzcxIvCgVz\
        aXJlbhgLIAEoCUIZqrsYFRAoMAFyD2RpcmVjdG9yeS5zaXJlblIFc2lyZW4SaAoGc291cmNlGAwgASgJQlCquxhMYg1xdWFsaWZp\
        Y2F0aW9usgE6CgN3ZWIKBGZhaXIKCHJlZmVycmFsCgl0ZWxlcGhvbmUSGGRpcmVjdG9yeS5hY2NvdW50LnNvdXJjZVIGc291cmNl\
        EksKBnN0YXR1cxgNIAEoDjIeLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkU3RhdHVzQhOquxgPYg1xdWFsaWZpY2F0aW9uUgZzdGF0\
        dXMSLAoEbmVlZBgOIAEoCUIYqrsYFBCQTjABYg1xdWFsaWZpY2F0aW9uUgRuZWVkEjMKBmJ1ZGdldBgQIAEoCUIbqrsYF2INcXVh\
        bGlmaWNhdGlvbqIBBQgCEgEwUgZidWRnZXQSOwoNZGVjaXNpb25fZGF0ZRgRIAEoCUIWqrsYEmINcXVhbGlmaWNhdGlvbqoBAFIM\
        ZGVjaXNpb25EYXRlEj0KDnNhbGVzcGVyc29uX2lkGBIgASgDQhaquxgSugEPCgtrZXJuZWwudXNlchADUg1zYWxlc3BlcnNvbklk\
        Eh8KBW5vdGVzGBMgASgJQgmquxgFEJBOMAFSBW5vdGVzEj0KCmFjY291bnRfaWQYFCABKANCHqq7GBq6ARcKEWRpcmVjdG9yeS5h\
        Y2NvdW50EAMgAVIJYWNjb3VudElkEjsKCmNvbnRhY3RfaWQYFSABKANCHKq7GBi6ARUKEWRpcmVjdG9yeS5jb250YWN0EANSCWNv\
        bnRhY3RJZBI9Cgxjb252ZXJ0X3RpbWUYFiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtjb252ZXJ0VGltZRIoCgRp\
        bmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzpiorsYXgoOZGlyZWN0b3J5LmxlYWQSCWZ1bGxfbmFtZTIJZnVs\
        bF9uYW1lMgxjb21wYW55X25hbWUyBnN0YXR1czIOc2FsZXNwZXJzb25faWQyCXRlbGVwaG9uZTIFZW1haWwiRwoVQmF0Y2hHZXRM\
        ZWFkc1Jlc3BvbnNlEi4KBWxlYWRzGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBWxlYWRzIp4BChFMaXN0TGVhZHNS\
        ZXNwb25zZRIuCgVsZWFkcxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgVsZWFkcxImCg9uZXh0X3BhZ2VfdG9rZW4Y\
        AiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUihQEK\
        EUNyZWF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQYASABKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBIdCgpyZXF1ZXN0\
        X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IsIBChFVcGRhdGVMZWFkUmVx\
        dWVzdBIsCgRsZWFkGAEgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBGxlYWQSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5n\
        b29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxp\
        ZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki9gEKEkNvbnZlcnRMZWFkUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSOQoKYWNj\
        b3VudF9pZBgCIAEoA0IaqrsYFroBEwoRZGlyZWN0b3J5LmFjY291bnRSCWFjY291bnRJZBIfCgtuZXdfYWNjb3VudBgDIAEoCFIK\
        bmV3QWNjb3VudBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHkSMwoEcm9sZRgFIAEoDjIfLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5BY2NvdW50Um9sZVIEcm9sZRIdCgpyZXF1ZXN0X2lkGAYgASgJUglyZXF1ZXN0SWQi+QEKE0NvbnZlcnRMZWFkUmVzcG9u\
        c2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50EjUKB2NvbnRhY3QYAiABKAsy\
        Gy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIsCgRsZWFkGAMgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxl\
        YWRSBGxlYWQSRgoKY2FuZGlkYXRlcxgEIAMoCzImLnJ1Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVDYW5kaWRhdGVSCmNhbmRp\
        ZGF0ZXMiqAEKDUxlYWRDb252ZXJ0ZWQSFwoHbGVhZF9pZBgBIAEoA1IGbGVhZElkEh0KCmFjY291bnRfaWQYAiABKANSCWFjY291\
        bnRJZBIdCgpjb250YWN0X2lkGAMgASgDUgljb250YWN0SWQSIAoLb3Bwb3J0dW5pdHkYBCABKAhSC29wcG9ydHVuaXR5Oh66uxga\
        ChhkaXJlY3RvcnkubGVhZF9jb252ZXJ0ZWQqZgoKTGVhZFN0YXR1cxIbChdMRUFEX1NUQVRVU19VTlNQRUNJRklFRBAAEg4KCklO\
        VEVSRVNURUQQARISCg5JTl9ORUdPVElBVElPThACEg0KCUNPTlZFUlRFRBADEggKBExPU1QQBDLGBQoLTGVhZFNlcnZpY2USQQoH\
        R2V0TGVhZBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggBEl0KDUJhdGNoR2V0\
        TGVhZHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRMZWFkc1Jlc3BvbnNl\
        IgayuxgCCAISUQoJTGlzdExlYWRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdExlYWRz\
        UmVzcG9uc2UiBrK7GAIIAxJVCgpDcmVhdGVMZWFkEiUucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUxlYWRSZXF1ZXN0GhgucnVj\
        aGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBBJVCgpVcGRhdGVMZWFkEiUucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUxlYWRS\
        ZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBRJHCgpEZWxldGVMZWFkEhcucnVjaGUudjEuRGVsZXRlUmVx\
        dWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAYSSwoMVW5kZWxldGVMZWFkEhkucnVjaGUudjEuVW5kZWxldGVS\
        ZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBxJ+CgtDb252ZXJ0TGVhZBImLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5Db252ZXJ0TGVhZFJlcXVlc3QaJy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udmVydExlYWRSZXNwb25zZSIesrsYGhACGhZkaXJl\
        Y3RvcnkubGVhZDpjb252ZXJ0QgO6AgBiBnByb3RvMwrVCwohcnVjaGUvZGlyZWN0b3J5L3YxL3NldHRpbmdzLnByb3RvEhJydWNo\
        ZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90\
        bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvItUFChFEaXJlY3RvcnlTZXR0aW5ncxIOCgJp\
        ZBgBIAEoA1ICaWQSLQoFc2NvcGUYAiABKAsyFy5ydWNoZS52MS5TZXR0aW5nc1Njb3BlUgVzY29wZRI0Cg9ub3RlX2R1cGxpY2F0\
        ZXMYAyABKAhCBqq7GAJoAUgAUg5ub3RlRHVwbGljYXRlc4gBARJZChpwcm9zcGVjdF9pbmFjdGl2aXR5X21vbnRocxgEIAEoBUIW\
        qrsYElEAAAAAAADwP1kAAAAAAABeQEgBUhhwcm9zcGVjdEluYWN0aXZpdHlNb250aHOIAQESUAoPZHVwbGljYXRlX2NoZWNrGAUg\
        ASgOMiIucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNoZWNrSAJSDmR1cGxpY2F0ZUNoZWNriAEBEioKDmVtYWlsX3JlcXVp\
        cmVkGAYgASgISANSDWVtYWlsUmVxdWlyZWSIAQESJAoLYmlydGhfZGF0ZXMYByABKAhIBFIKYmlydGhEYXRlc4gBARIkCgtjaGVj\
        a190b3ducxgIIAEoCEgFUgpjaGVja1Rvd25ziAEBEjcKDHJlZ2lzdGVyX3VybBgJIAEoCUIUqrsYEBD0AyILaHR0cHM/Oi8vLitS\
        C3JlZ2lzdGVyVXJsEi0KDHJlZ2lzdGVyX2tleRgKIAEoCUIKqrsYBhDIAdIBAFILcmVnaXN0ZXJLZXkSKAoEaW5mbxgPIAEoCzIU\
        LnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GqK7GBYKEmRpcmVjdG9yeS5zZXR0aW5ncygBQhIKEF9ub3RlX2R1cGxpY2F0ZXNC\
        HQobX3Byb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzQhIKEF9kdXBsaWNhdGVfY2hlY2tCEQoPX2VtYWlsX3JlcXVpcmVkQg4KDF9i\
        aXJ0aF9kYXRlc0IOCgxfY2hlY2tfdG93bnMi9wEKHlVwZGF0ZURpcmVjdG9yeVNldHRpbmdzUmVxdWVzdBJUChJkaXJlY3Rvcnlf\
        c2V0dGluZ3MYASABKAsyJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3NSEWRpcmVjdG9yeVNldHRpbmdzEjsK\
        C3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMg\
        ASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5KlAKDkR1cGxpY2F0ZUNoZWNrEh8KG0RV\
        UExJQ0FURV9DSEVDS19VTlNQRUNJRklFRBAAEgcKA09GRhABEggKBFdBUk4QAhIKCgZSRUZVU0UQAzL9AQoYRGlyZWN0b3J5U2V0\
        dGluZ3NTZXJ2aWNlEmMKFEdldERpcmVjdG9yeVNldHRpbmdzEhwucnVjaGUudjEuR2V0U2V0dGluZ3NSZXF1ZXN0GiUucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNldHRpbmdzIgayuxgCCAgSfAoXVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3MSMi5ydWNoZS5k\
        aXJlY3RvcnkudjEuVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNl\
        dHRpbmdzIgayuxgCCAlCA7oCAGIGcHJvdG8zCusHCh1ydWNoZS9kaXJlY3RvcnkvdjEvdG93bi5wcm90bxIScnVjaGUuZGlyZWN0\
        b3J5LnYxGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVz\
        LnByb3RvIu4CCgRUb3duEg4KAmlkGAEgASgDUgJpZBIgCgRuYW1lGAIgASgJQgyquxgICAEQZDABOAFSBG5hbWUSNwoLcG9zdGFs\
        X2NvZGUYAyABKAlCFqq7GBIIARAFIghbMC05XXs1fTABOAFSCnBvc3RhbENvZGUSPwoKaW5zZWVfY29kZRgEIAEoCUIgqrsYHAgB\
        EAUiFFswLTldWzAtOUFCXVswLTldezN9OAFSCWluc2VlQ29kZRItCg1kZWxpdmVyeV9uYW1lGAUgASgJQgiquxgEEGQwAVIMZGVs\
        aXZlcnlOYW1lEiQKCGxvY2FsaXR5GAYgASgJQgiquxgEEGQwAVIIbG9jYWxpdHkSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJl\
        Y29yZEluZm9SBGluZm86O6K7GDcKDmRpcmVjdG9yeS50b3duEgRuYW1lMgtwb3N0YWxfY29kZTIEbmFtZTIKaW5zZWVfY29kZTgB\
        IkcKFUJhdGNoR2V0VG93bnNSZXNwb25zZRIuCgV0b3ducxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5Ub3duUgV0b3ducyKe\
        AQoRTGlzdFRvd25zUmVzcG9uc2USLgoFdG93bnMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuVG93blIFdG93bnMSJgoPbmV4\
        dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190\
        b3RhbF9zaXplMoICCgtUb3duU2VydmljZRJBCgdHZXRUb3duEhQucnVjaGUudjEuR2V0UmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Ub3duIgayuxgCCAESXQoNQmF0Y2hHZXRUb3ducxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBopLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5CYXRjaEdldFRvd25zUmVzcG9uc2UiBrK7GAIIAhJRCglMaXN0VG93bnMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBol\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0VG93bnNSZXNwb25zZSIGsrsYAggDQgO6AgBiBnByb3RvMw==
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
