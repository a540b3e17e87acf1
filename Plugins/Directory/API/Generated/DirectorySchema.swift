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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCpk6CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
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
        ZRJGCgpjYW5kaWRhdGVzGAEgAygLMiYucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNhbmRpZGF0ZVIKY2FuZGlkYXRlcyKj\
        BgoSRHVwbGljYXRlQ2FuZGlkYXRlEjkKCmFjY291bnRfaWQYASABKANCGqq7GBa6ARMKEWRpcmVjdG9yeS5hY2NvdW50UglhY2Nv\
        dW50SWQSMwoEbmFtZRgCIAEoCUIfqrsYGxDIAXoWZGlyZWN0b3J5LmFjY291bnQubmFtZVIEbmFtZRIwCgRjb2RlGAMgASgJQhyq\
        uxgYehZkaXJlY3RvcnkuYWNjb3VudC5jb2RlUgRjb2RlEk4KC3Bvc3RhbF9jb2RlGAQgASgJQi2quxgpeidkaXJlY3RvcnkuYWNj\
        b3VudC5hZGRyZXNzZXMucG9zdGFsX2NvZGVSCnBvc3RhbENvZGUSOgoEY2l0eRgFIAEoCUImqrsYInogZGlyZWN0b3J5LmFjY291\
        bnQuYWRkcmVzc2VzLmNpdHlSBGNpdHkSPAoIaW5hY3RpdmUYBiABKAhCIKq7GBx6GmRpcmVjdG9yeS5hY2NvdW50LmluYWN0aXZl\
        UghpbmFjdGl2ZRK6AQoFc2NvcmUYByABKAVCowGquxieAXoWZGlyZWN0b3J5LmFjY291bnQubmFtZXoXZGlyZWN0b3J5LmFjY291\
        bnQuc2lyZW56F2RpcmVjdG9yeS5hY2NvdW50LmVtYWlsehtkaXJlY3RvcnkuYWNjb3VudC50ZWxlcGhvbmV6GGRpcmVjdG9yeS5h\
        Y2NvdW50Lm1vYmlsZXobZGlyZWN0b3J5LmFjY291bnQuYWRkcmVzc2VzUgVzY29yZRLjAQoHcmVhc29ucxgIIAMoDjIjLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5EdXBsaWNhdGVSZWFzb25CowGquxieAXoWZGlyZWN0b3J5LmFjY291bnQubmFtZXoXZGlyZWN0b3J5LmFj\
        Y291bnQuc2lyZW56F2RpcmVjdG9yeS5hY2NvdW50LmVtYWlsehtkaXJlY3RvcnkuYWNjb3VudC50ZWxlcGhvbmV6GGRpcmVjdG9y\
        eS5hY2NvdW50Lm1vYmlsZXobZGlyZWN0b3J5LmFjY291bnQuYWRkcmVzc2VzUgdyZWFzb25zIkQKE0JlY29tZUNsaWVudFJlcXVl\
        c3QSDgoCaWQYASABKANSAmlkEh0KCnJlcXVlc3RfaWQYAiABKAlSCXJlcXVlc3RJZCJNChRCZWNvbWVDbGllbnRSZXNwb25zZRI1\
        CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQiWwoTQWNjb3VudEJlY2FtZUNsaWVu\
        dBIdCgphY2NvdW50X2lkGAEgASgDUglhY2NvdW50SWQ6Jbq7GCEKH2RpcmVjdG9yeS5hY2NvdW50X2JlY2FtZV9jbGllbnQiRQoU\
        Rm9yZ2V0QWNjb3VudFJlcXVlc3QSDgoCaWQYASABKANSAmlkEh0KCnJlcXVlc3RfaWQYAiABKAlSCXJlcXVlc3RJZCJOChVGb3Jn\
        ZXRBY2NvdW50UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50Is4B\
        ChdSZWFzc2lnbkFjY291bnRzUmVxdWVzdBIgCgxmcm9tX3VzZXJfaWQYASABKANSCmZyb21Vc2VySWQSHAoKdG9fdXNlcl9pZBgC\
        IAEoA1IIdG9Vc2VySWQSHwoLYWNjb3VudF9pZHMYAyADKANSCmFjY291bnRJZHMSFgoGZmlsdGVyGAQgASgJUgZmaWx0ZXISGwoJ\
        bGVhZHNfdG9vGAUgASgIUghsZWFkc1RvbxIdCgpyZXF1ZXN0X2lkGAYgASgJUglyZXF1ZXN0SWQimQEKDlJlYXNzaWduTWVtb3J5\
        EiYKD2xhc3RfYWNjb3VudF9pZBgBIAEoA1INbGFzdEFjY291bnRJZBIgCgxsYXN0X2xlYWRfaWQYAiABKANSCmxhc3RMZWFkSWQS\
        IwoNYWNjb3VudHNfZG9uZRgDIAEoCFIMYWNjb3VudHNEb25lEhgKB2NoYW5nZWQYBCABKANSB2NoYW5nZWQiNAoUTG9va1VwQ29t\
        cGFueVJlcXVlc3QSHAoFc2lyZW4YASABKAlCBqq7GAIIAVIFc2lyZW4iZgoVTG9va1VwQ29tcGFueVJlc3BvbnNlEjUKB2FjY291\
        bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBIWCgZjbG9zZWQYAiABKAhSBmNsb3NlZCpiCgtB\
        Y2NvdW50Um9sZRIcChhBQ0NPVU5UX1JPTEVfVU5TUEVDSUZJRUQQABIMCghDVVNUT01FUhABEgwKCFBST1NQRUNUEAISCwoHUEFS\
        VE5FUhADEgwKCFNVUFBMSUVSEAQqZwoNQWNjb3VudFN0YXR1cxIeChpBQ0NPVU5UX1NUQVRVU19VTlNQRUNJRklFRBAAEhsKF0FD\
        Q09VTlRfU1RBVFVTX1BST1NQRUNUEAESGQoVQUNDT1VOVF9TVEFUVVNfQ0xJRU5UEAIqQgoNTWFuZGF0ZVNjaGVtZRIeChpNQU5E\
        QVRFX1NDSEVNRV9VTlNQRUNJRklFRBAAEggKBENPUkUQARIHCgNCMkIQAirKAQoPRHVwbGljYXRlUmVhc29uEiAKHERVUExJQ0FU\
        RV9SRUFTT05fVU5TUEVDSUZJRUQQABIOCgpTQU1FX1NJUkVOEAESDQoJU0FNRV9OQU1FEAISEAoMU0lNSUxBUl9OQU1FEAMSEgoO\
        U0FNRV9URUxFUEhPTkUQBBIOCgpTQU1FX0VNQUlMEAUSEAoMU0FNRV9BRERSRVNTEAYSDQoJU0FNRV9UT1dOEAcSDwoLT1RIRVJf\
        U0lSRU4QCBIOCgpPVEhFUl9UT1dOEAkyrAsKDkFjY291bnRTZXJ2aWNlEkcKCkdldEFjY291bnQSFC5ydWNoZS52MS5HZXRSZXF1\
        ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIARJjChBCYXRjaEdldEFjY291bnRzEhkucnVjaGUudjEuQmF0\
        Y2hHZXRSZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0QWNjb3VudHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RB\
        Y2NvdW50cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RBY2NvdW50c1Jlc3BvbnNlIgay\
        uxgCCAMSXgoNQ3JlYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVBY2NvdW50UmVxdWVzdBobLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAQSXgoNVXBkYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVBY2Nv\
        dW50UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAUSTQoNRGVsZXRlQWNjb3VudBIXLnJ1Y2hlLnYx\
        LkRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggGElEKD1VuZGVsZXRlQWNjb3VudBIZLnJ1\
        Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAcSmAEKE0RlYWN0aXZhdGVE\
        dXBsaWNhdGUSLi5ydWNoZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QaLy5ydWNoZS5kaXJlY3Rvcnku\
        djEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKHAQoORmluZER1\
        cGxpY2F0ZXMSKS5ydWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXF1ZXN0GioucnVjaGUuZGlyZWN0b3J5LnYxLkZp\
        bmREdXBsaWNhdGVzUmVzcG9uc2UiHrK7GBoQARoWZGlyZWN0b3J5LmFjY291bnQ6cmVhZBKDAQoMQmVjb21lQ2xpZW50EicucnVj\
        aGUuZGlyZWN0b3J5LnYxLkJlY29tZUNsaWVudFJlcXVlc3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuQmVjb21lQ2xpZW50UmVzcG9u\
        c2UiILK7GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEoYBCg1Gb3JnZXRBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYx\
        LkZvcmdldEFjY291bnRSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkZvcmdldEFjY291bnRSZXNwb25zZSIgsrsYHBACGhhk\
        aXJlY3RvcnkuYWNjb3VudDpkZWxldGUSdgoQUmVhc3NpZ25BY2NvdW50cxIrLnJ1Y2hlLmRpcmVjdG9yeS52MS5SZWFzc2lnbkFj\
        Y291bnRzUmVxdWVzdBoTLnJ1Y2hlLnYxLk9wZXJhdGlvbiIgsrsYHBACGhhkaXJlY3RvcnkuYWNjb3VudDp1cGRhdGUShAEKDUxv\
        b2tVcENvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuTG9va1VwQ29tcGFueVJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEu\
        TG9va1VwQ29tcGFueVJlc3BvbnNlIh6yuxgaEAMaFmRpcmVjdG9yeS5hY2NvdW50OnJlYWRCA7oCAGIGcHJvdG8zCq0ZCiBydWNo\
        ZS9kaXJlY3RvcnkvdjEvY29tcGFueS5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFz\
        ay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNo\
        ZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8iuAsKB0NvbXBhbnkSDgoCaWQYASABKANSAmlkEiMKBG5h\
        bWUYAiABKAlCD6q7GAsIARDIASoAMAE4AVIEbmFtZRI7CgVzaXJlbhgDIAEoCUIlqrsYIRAoKgAwAWIIaWRlbnRpdHlyD2RpcmVj\
        dG9yeS5zaXJlblIFc2lyZW4SNQoHYWRkcmVzcxgEIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzUgdhZGRyZXNzEjEK\
        DXNoYXJlX2NhcGl0YWwYBSABKAlCDKq7GAiiAQUIAhIBMFIMc2hhcmVDYXBpdGFsEjQKEXJlZ2lzdHJhdGlvbl9kYXRlGAYgASgJ\
        QgequxgDqgEAUhByZWdpc3RyYXRpb25EYXRlEkkKBGxvZ28YByABKAsyES5ydWNoZS52MS5GaWxlUmVmQiKquxgeygEbCglpbWFn\
        ZS9wbmcKCmltYWdlL2pwZWcQgIBAUgRsb2dvEjcKBXNpcmV0GBAgASgJQiGquxgdEChiCGlkZW50aXR5cg9kaXJlY3Rvcnkuc2ly\
        ZXRSBXNpcmV0EkUKCnZhdF9udW1iZXIYESABKAlCJqq7GCIQKGIIaWRlbnRpdHlyFGRpcmVjdG9yeS52YXRfbnVtYmVyUgl2YXRO\
        dW1iZXISNwoOdHJhZGVfcmVnaXN0ZXIYEiABKAlCEKq7GAwQZGIIaWRlbnRpdHlSDXRyYWRlUmVnaXN0ZXISLwoKbGVnYWxfZm9y\
        bRgTIAEoCUIQqrsYDBA8YghpZGVudGl0eVIJbGVnYWxGb3JtEk8KDWFjdGl2aXR5X2NvZGUYFCABKAlCKqq7GCYQCiIYWzAtOV17\
        Mn1cLj9bMC05XXsyfVtBLVpdYghpZGVudGl0eVIMYWN0aXZpdHlDb2RlEkAKCXRlbGVwaG9uZRgVIAEoCUIiqrsYHhAoYgVyZWFj\
        aHITZGlyZWN0b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjUKBWVtYWlsGBYgASgJQh+quxgbEP4BYgVyZWFjaHIPZGlyZWN0b3J5\
        LmVtYWlsUgVlbWFpbBIoCgd3ZWJzaXRlGBcgASgJQg6quxgKEMgBYgVyZWFjaFIHd2Vic2l0ZRJcChNjcmVkaXRvcl9pZGVudGlm\
        aWVyGBggASgJQiuquxgnEChiBGJhbmtyHWRpcmVjdG9yeS5jcmVkaXRvcl9pZGVudGlmaWVyUhJjcmVkaXRvcklkZW50aWZpZXIS\
        UAoIcHJvZmlsZXMYGSADKAsyIS5ydWNoZS5kaXJlY3RvcnkudjEuU2VuZGVyUHJvZmlsZUIRqrsYDUgyYglkb2N1bWVudHNSCHBy\
        b2ZpbGVzEkEKEnBheW1lbnRfY29uZGl0aW9ucxgaIAEoCUISqrsYDhDQD2IJZG9jdW1lbnRzUhFwYXltZW50Q29uZGl0aW9ucxJt\
        ChR0ZXJtc19hbmRfY29uZGl0aW9ucxgbIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZCKKq7GCRiCWRvY3VtZW50c8oBFgoPYXBwbGlj\
        YXRpb24vcGRmEICAgAVSEnRlcm1zQW5kQ29uZGl0aW9ucxJVChZzdHJpcGVfcHVibGlzaGFibGVfa2V5GBwgASgJQh+quxgbEMgB\
        IhBwa19bQS1aYS16MC05X10rYgRiYW5rUhRzdHJpcGVQdWJsaXNoYWJsZUtleRJTChFzdHJpcGVfc2VjcmV0X2tleRgdIAEoCUIn\
        qrsYIxDIASIVKHNrfHJrKV9bQS1aYS16MC05X10rYgRiYW5r0gEAUg9zdHJpcGVTZWNyZXRLZXkSKAoEaW5mbxgPIAEoCzIULnJ1\
        Y2hlLnYxLlJlY29yZEluZm9SBGluZm86OqK7GDYKEWRpcmVjdG9yeS5jb21wYW55EgRuYW1lGAEyBG5hbWUyBXNpcmVuMgxhZGRy\
        ZXNzLmNpdHkisAIKDVNlbmRlclByb2ZpbGUSDgoCaWQYASABKANSAmlkEhwKBG5hbWUYAiABKAlCCKq7GAQIARBkUgRuYW1lEioK\
        DHNlbmRlcl9ibG9jaxgDIAEoCUIHqrsYAxDoB1ILc2VuZGVyQmxvY2sSKgoMZm9vdGVyX2Jsb2NrGAQgASgJQgequxgDEOgHUgtm\
        b290ZXJCbG9jaxIuCg5hY2NvdW50X2hvbGRlchgFIAEoCUIHqrsYAxCMAVINYWNjb3VudEhvbGRlchIqCgRpYmFuGAYgASgJQhaq\
        uxgSEDJyDmRpcmVjdG9yeS5pYmFuUgRpYmFuEicKA2JpYxgHIAEoCUIVqrsYERAUcg1kaXJlY3RvcnkuYmljUgNiaWMSFAoFdXN1\
        YWwYCCABKAhSBXVzdWFsIlYKGUJhdGNoR2V0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkNvbXBhbnlSCWNvbXBhbmllcyKtAQoVTGlzdENvbXBhbmllc1Jlc3BvbnNlEjkKCWNvbXBhbmllcxgBIAMoCzIb\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Ugljb21wYW5pZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRv\
        a2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVhdGVDb21wYW55UmVx\
        dWVzdBI1Cgdjb21wYW55GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSHQoKcmVxdWVzdF9pZBgD\
        IAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRlQ29tcGFueVJlcXVl\
        c3QSNQoHY29tcGFueRgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Ugdjb21wYW55EjsKC3VwZGF0ZV9tYXNrGAIg\
        ASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQS\
        IwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Mv0ECg5Db21wYW55U2VydmljZRJHCgpHZXRDb21wYW55EhQucnVj\
        aGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAESZQoRQmF0Y2hHZXRDb21wYW5pZXMS\
        GS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLS5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRDb21wYW5pZXNSZXNwb25zZSIG\
        srsYAggCElkKDUxpc3RDb21wYW5pZXMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0Q29t\
        cGFuaWVzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVDb21wYW55EigucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUNvbXBhbnlS\
        ZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBBJeCg1VcGRhdGVDb21wYW55EigucnVjaGUuZGlyZWN0\
        b3J5LnYxLlVwZGF0ZUNvbXBhbnlSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBRJNCg1EZWxldGVD\
        b21wYW55EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAYSUQoPVW5k\
        ZWxldGVDb21wYW55EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAII\
        B0IDugIAYgZwcm90bzMK1xAKIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb250YWN0LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdv\
        b2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVxdWVz\
        dHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIsEFCgdDb250YWN0Eg4KAmlkGAEgASgDUgJpZBJBCgphY2NvdW50X2lkGAIg\
        ASgDQiKquxgeCAG6ARkKEWRpcmVjdG9yeS5hY2NvdW50EAIYASABUglhY2NvdW50SWQSJQoKZmlyc3RfbmFtZRgDIAEoCUIGqrsY\
        AhBkUglmaXJzdE5hbWUSJQoJbGFzdF9uYW1lGAQgASgJQgiquxgECAEQZFIIbGFzdE5hbWUSKAoJZnVsbF9uYW1lGAUgASgJQguq\
        uxgHEMkBMAE4AVIIZnVsbE5hbWUSIgoIZnVuY3Rpb24YBiABKAlCBqq7GAIQZFIIZnVuY3Rpb24SOwoJdGVsZXBob25lGAcgASgJ\
        Qh2quxgZECgwAXITZGlyZWN0b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjUKBm1vYmlsZRgIIAEoCUIdqrsYGRAoMAFyE2RpcmVj\
        dG9yeS50ZWxlcGhvbmVSBm1vYmlsZRIwCgVlbWFpbBgJIAEoCUIaqrsYFhD+ATABcg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEiMK\
        CGxpbmtlZGluGAogASgJQgequxgDEMgBUghsaW5rZWRpbhIyCgV0aXRsZRgLIAEoCUIcqrsYGLIBFQoCbXIKA21ycwoCZHIKBm1h\
        aXRyZVIFdGl0bGUSHwoFbm90ZXMYDCABKAlCCaq7GAUQkE4wAVIFbm90ZXMSGgoIaW5hY3RpdmUYDSABKAhSCGluYWN0aXZlEigK\
        BGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOmGiuxhdChFkaXJlY3RvcnkuY29udGFjdBIJZnVsbF9uYW1l\
        MglmdWxsX25hbWUyCmFjY291bnRfaWQyCGZ1bmN0aW9uMgl0ZWxlcGhvbmUyBWVtYWlsSgphY2NvdW50X2lkIlMKGEJhdGNoR2V0\
        Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cyKq\
        AQoUTGlzdENvbnRhY3RzUmVzcG9uc2USNwoIY29udGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29u\
        dGFjdHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxT\
        aXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgLMhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkY\
        BCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRlQ29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5Db250YWN0Ugdjb250YWN0EjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IK\
        dXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVP\
        bmx5MvkECg5Db250YWN0U2VydmljZRJHCgpHZXRDb250YWN0EhQucnVjaGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Db250YWN0IgayuxgCCAESYwoQQmF0Y2hHZXRDb250YWN0cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBosLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5CYXRjaEdldENvbnRhY3RzUmVzcG9uc2UiBrK7GAIIAhJXCgxMaXN0Q29udGFjdHMSFS5ydWNoZS52MS5M\
        aXN0UmVxdWVzdBooLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0Q29udGFjdHNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUNvbnRh\
        Y3QSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIG\
        srsYAggEEl4KDVVwZGF0ZUNvbnRhY3QSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggFEk0KDURlbGV0ZUNvbnRhY3QSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbnRhY3QSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVl\
        c3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggHQgO6AgBiBnByb3RvMwrPHAodcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2xlYWQucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aH2dvb2dsZS9w\
        cm90b2J1Zi90aW1lc3RhbXAucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9hY2NvdW50LnByb3RvGiBydWNoZS9kaXJlY3Rvcnkv\
        djEvYWRkcmVzcy5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnBy\
        b3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8ikAoKBExlYWQSDgoCaWQYASABKANSAmlk\
        EiUKCmZpcnN0X25hbWUYAiABKAlCBqq7GAIQZFIJZmlyc3ROYW1lEiMKCWxhc3RfbmFtZRgDIAEoCUIGqrsYAhBkUghsYXN0TmFt\
        ZRIoCglmdWxsX25hbWUYBCABKAlCC6q7GAcQyQEwATgBUghmdWxsTmFtZRIuCgxjb21wYW55X25hbWUYBSABKAlCC6q7GAcQyAEw\
        ATgBUgtjb21wYW55TmFtZRIiCghmdW5jdGlvbhgGIAEoCUIGqrsYAhBkUghmdW5jdGlvbhJCCgl0ZWxlcGhvbmUYByABKAlCJKq7\
        GCAQKDABYgVyZWFjaHITZGlyZWN0b3J5LnRlbGVwaG9uZVIJdGVsZXBob25lEjwKBm1vYmlsZRgIIAEoCUIkqrsYIBAoMAFiBXJl\
        YWNochNkaXJlY3RvcnkudGVsZXBob25lUgZtb2JpbGUSNwoFZW1haWwYCSABKAlCIaq7GB0Q/gEwAWIFcmVhY2hyD2RpcmVjdG9y\
        eS5lbWFpbFIFZW1haWwSQgoHYWRkcmVzcxgKIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzQguquxgHYgVyZWFjaFIH\
        YWRkcmVzcxIvCgVzaXJlbhgLIAEoCUIZqrsYFRAoMAFyD2RpcmVjdG9yeS5zaXJlblIFc2lyZW4SaAoGc291cmNlGAwgASgJQlCq\
        uxhMYg1xdWFsaWZpY2F0aW9usgE6CgN3ZWIKBGZhaXIKCHJlZmVycmFsCgl0ZWxlcGhvbmUSGGRpcmVjdG9yeS5hY2NvdW50LnNv\
        dXJjZVIGc291cmNlEksKBnN0YXR1cxgNIAEoDjIeLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkU3RhdHVzQhOquxgPYg1xdWFsaWZp\
        Y2F0aW9uUgZzdGF0dXMSLAoEbmVlZBgOIAEoCUIYqrsYFBCQTjABYg1xdWFsaWZpY2F0aW9uUgRuZWVkEjMKBmJ1ZGdldBgQIAEo\
        CUIbqrsYF2INcXVhbGlmaWNhdGlvbqIBBQgCEgEwUgZidWRnZXQSOwoNZGVjaXNpb25fZGF0ZRgRIAEoCUIWqrsYEmINcXVhbGlm\
        aWNhdGlvbqoBAFIMZGVjaXNpb25EYXRlEj0KDnNhbGVzcGVyc29uX2lkGBIgASgDQhaquxgSugEPCgtrZXJuZWwudXNlchADUg1z\
        YWxlc3BlcnNvbklkEh8KBW5vdGVzGBMgASgJQgmquxgFEJBOMAFSBW5vdGVzEj0KCmFjY291bnRfaWQYFCABKANCHqq7GBq6ARcK\
        EWRpcmVjdG9yeS5hY2NvdW50EAMgAVIJYWNjb3VudElkEjsKCmNvbnRhY3RfaWQYFSABKANCHKq7GBi6ARUKEWRpcmVjdG9yeS5j\
        b250YWN0EANSCWNvbnRhY3RJZBI9Cgxjb252ZXJ0X3RpbWUYFiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtjb252\
        ZXJ0VGltZRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzpiorsYXgoOZGlyZWN0b3J5LmxlYWQSCWZ1\
        bGxfbmFtZTIJZnVsbF9uYW1lMgxjb21wYW55X25hbWUyBnN0YXR1czIOc2FsZXNwZXJzb25faWQyCXRlbGVwaG9uZTIFZW1haWwi\
        RwoVQmF0Y2hHZXRMZWFkc1Jlc3BvbnNlEi4KBWxlYWRzGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBWxlYWRzIp4B\
        ChFMaXN0TGVhZHNSZXNwb25zZRIuCgVsZWFkcxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgVsZWFkcxImCg9uZXh0\
        X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3Rv\
        dGFsX3NpemUihQEKEUNyZWF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQYASABKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVh\
        ZBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IsIBChFV\
        cGRhdGVMZWFkUmVxdWVzdBIsCgRsZWFkGAEgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBGxlYWQSOwoLdXBkYXRlX21h\
        c2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVl\
        c3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki9gEKEkNvbnZlcnRMZWFkUmVxdWVzdBIOCgJpZBgBIAEo\
        A1ICaWQSOQoKYWNjb3VudF9pZBgCIAEoA0IaqrsYFroBEwoRZGlyZWN0b3J5LmFjY291bnRSCWFjY291bnRJZBIfCgtuZXdfYWNj\
        b3VudBgDIAEoCFIKbmV3QWNjb3VudBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHkSMwoEcm9sZRgFIAEoDjIfLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50Um9sZVIEcm9sZRIdCgpyZXF1ZXN0X2lkGAYgASgJUglyZXF1ZXN0SWQi+QEKE0NvbnZl\
        cnRMZWFkUmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50EjUKB2Nv\
        bnRhY3QYAiABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIsCgRsZWFkGAMgASgLMhgucnVjaGUuZGly\
        ZWN0b3J5LnYxLkxlYWRSBGxlYWQSRgoKY2FuZGlkYXRlcxgEIAMoCzImLnJ1Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVDYW5k\
        aWRhdGVSCmNhbmRpZGF0ZXMiqAEKDUxlYWRDb252ZXJ0ZWQSFwoHbGVhZF9pZBgBIAEoA1IGbGVhZElkEh0KCmFjY291bnRfaWQY\
        AiABKANSCWFjY291bnRJZBIdCgpjb250YWN0X2lkGAMgASgDUgljb250YWN0SWQSIAoLb3Bwb3J0dW5pdHkYBCABKAhSC29wcG9y\
        dHVuaXR5Oh66uxgaChhkaXJlY3RvcnkubGVhZF9jb252ZXJ0ZWQqZgoKTGVhZFN0YXR1cxIbChdMRUFEX1NUQVRVU19VTlNQRUNJ\
        RklFRBAAEg4KCklOVEVSRVNURUQQARISCg5JTl9ORUdPVElBVElPThACEg0KCUNPTlZFUlRFRBADEggKBExPU1QQBDLGBQoLTGVh\
        ZFNlcnZpY2USQQoHR2V0TGVhZBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggB\
        El0KDUJhdGNoR2V0TGVhZHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRM\
        ZWFkc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlzdExlYWRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaJS5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGlzdExlYWRzUmVzcG9uc2UiBrK7GAIIAxJVCgpDcmVhdGVMZWFkEiUucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUxlYWRS\
        ZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBBJVCgpVcGRhdGVMZWFkEiUucnVjaGUuZGlyZWN0b3J5LnYx\
        LlVwZGF0ZUxlYWRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBRJHCgpEZWxldGVMZWFkEhcucnVjaGUu\
        djEuRGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAYSSwoMVW5kZWxldGVMZWFkEhkucnVjaGUu\
        djEuVW5kZWxldGVSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBxJ+CgtDb252ZXJ0TGVhZBImLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5Db252ZXJ0TGVhZFJlcXVlc3QaJy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udmVydExlYWRSZXNwb25zZSIe\
        srsYGhACGhZkaXJlY3RvcnkubGVhZDpjb252ZXJ0QgO6AgBiBnByb3RvMwrVCwohcnVjaGUvZGlyZWN0b3J5L3YxL3NldHRpbmdz\
        LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGhpydWNoZS92MS9hbm5v\
        dGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvc2V0dGluZ3MucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvItUFChFEaXJlY3RvcnlT\
        ZXR0aW5ncxIOCgJpZBgBIAEoA1ICaWQSLQoFc2NvcGUYAiABKAsyFy5ydWNoZS52MS5TZXR0aW5nc1Njb3BlUgVzY29wZRI0Cg9u\
        b3RlX2R1cGxpY2F0ZXMYAyABKAhCBqq7GAJoAUgAUg5ub3RlRHVwbGljYXRlc4gBARJZChpwcm9zcGVjdF9pbmFjdGl2aXR5X21v\
        bnRocxgEIAEoBUIWqrsYElEAAAAAAADwP1kAAAAAAABeQEgBUhhwcm9zcGVjdEluYWN0aXZpdHlNb250aHOIAQESUAoPZHVwbGlj\
        YXRlX2NoZWNrGAUgASgOMiIucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNoZWNrSAJSDmR1cGxpY2F0ZUNoZWNriAEBEioK\
        DmVtYWlsX3JlcXVpcmVkGAYgASgISANSDWVtYWlsUmVxdWlyZWSIAQESJAoLYmlydGhfZGF0ZXMYByABKAhIBFIKYmlydGhEYXRl\
        c4gBARIkCgtjaGVja190b3ducxgIIAEoCEgFUgpjaGVja1Rvd25ziAEBEjcKDHJlZ2lzdGVyX3VybBgJIAEoCUIUqrsYEBD0AyIL\
        aHR0cHM/Oi8vLitSC3JlZ2lzdGVyVXJsEi0KDHJlZ2lzdGVyX2tleRgKIAEoCUIKqrsYBhDIAdIBAFILcmVnaXN0ZXJLZXkSKAoE\
        aW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86GqK7GBYKEmRpcmVjdG9yeS5zZXR0aW5ncygBQhIKEF9ub3Rl\
        X2R1cGxpY2F0ZXNCHQobX3Byb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzQhIKEF9kdXBsaWNhdGVfY2hlY2tCEQoPX2VtYWlsX3Jl\
        cXVpcmVkQg4KDF9iaXJ0aF9kYXRlc0IOCgxfY2hlY2tfdG93bnMi9wEKHlVwZGF0ZURpcmVjdG9yeVNldHRpbmdzUmVxdWVzdBJU\
        ChJkaXJlY3Rvcnlfc2V0dGluZ3MYASABKAsyJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3NSEWRpcmVjdG9y\
        eVNldHRpbmdzEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpy\
        ZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5KlAKDkR1cGxpY2F0\
        ZUNoZWNrEh8KG0RVUExJQ0FURV9DSEVDS19VTlNQRUNJRklFRBAAEgcKA09GRhABEggKBFdBUk4QAhIKCgZSRUZVU0UQAzL9AQoY\
        RGlyZWN0b3J5U2V0dGluZ3NTZXJ2aWNlEmMKFEdldERpcmVjdG9yeVNldHRpbmdzEhwucnVjaGUudjEuR2V0U2V0dGluZ3NSZXF1\
        ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNldHRpbmdzIgayuxgCCAgSfAoXVXBkYXRlRGlyZWN0b3J5U2V0dGlu\
        Z3MSMi5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYx\
        LkRpcmVjdG9yeVNldHRpbmdzIgayuxgCCAlCA7oCAGIGcHJvdG8zCusHCh1ydWNoZS9kaXJlY3RvcnkvdjEvdG93bi5wcm90bxIS\
        cnVjaGUuZGlyZWN0b3J5LnYxGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1\
        Y2hlL3YxL3R5cGVzLnByb3RvIu4CCgRUb3duEg4KAmlkGAEgASgDUgJpZBIgCgRuYW1lGAIgASgJQgyquxgICAEQZDABOAFSBG5h\
        bWUSNwoLcG9zdGFsX2NvZGUYAyABKAlCFqq7GBIIARAFIghbMC05XXs1fTABOAFSCnBvc3RhbENvZGUSPwoKaW5zZWVfY29kZRgE\
        IAEoCUIgqrsYHAgBEAUiFFswLTldWzAtOUFCXVswLTldezN9OAFSCWluc2VlQ29kZRItCg1kZWxpdmVyeV9uYW1lGAUgASgJQgiq\
        uxgEEGQwAVIMZGVsaXZlcnlOYW1lEiQKCGxvY2FsaXR5GAYgASgJQgiquxgEEGQwAVIIbG9jYWxpdHkSKAoEaW5mbxgPIAEoCzIU\
        LnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86O6K7GDcKDmRpcmVjdG9yeS50b3duEgRuYW1lMgtwb3N0YWxfY29kZTIEbmFtZTIK\
        aW5zZWVfY29kZTgBIkcKFUJhdGNoR2V0VG93bnNSZXNwb25zZRIuCgV0b3ducxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5U\
        b3duUgV0b3ducyKeAQoRTGlzdFRvd25zUmVzcG9uc2USLgoFdG93bnMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuVG93blIF\
        dG93bnMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxT\
        aXpliAEBQg0KC190b3RhbF9zaXplMoICCgtUb3duU2VydmljZRJBCgdHZXRUb3duEhQucnVjaGUudjEuR2V0UmVxdWVzdBoYLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5Ub3duIgayuxgCCAESXQoNQmF0Y2hHZXRUb3ducxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBop\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldFRvd25zUmVzcG9uc2UiBrK7GAIIAhJRCglMaXN0VG93bnMSFS5ydWNoZS52MS5M\
        aXN0UmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0VG93bnNSZXNwb25zZSIGsrsYAggDQgO6AgBiBnByb3RvMw==
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
