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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCqAVCiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUv\
        djEvdHlwZXMucHJvdG8imwUKB0FjY291bnQSDgoCaWQYASABKANSAmlkEiEKBG5hbWUYAiABKAlCDaq7GAkIARDIATABOAFSBG5h\
        bWUSIAoEY29kZRgDIAEoCUIMqrsYCBAoKgAwATgBUgRjb2RlEjMKBHJvbGUYBCABKA4yHy5ydWNoZS5kaXJlY3RvcnkudjEuQWNj\
        b3VudFJvbGVSBHJvbGUSKAoFc2lyZW4YBSABKAlCEqq7GA4iCFswLTldezl9KgAwAVIFc2lyZW4SHwoFZW1haWwYBiABKAlCCaq7\
        GAUQ/gEwAVIFZW1haWwSJgoJdGVsZXBob25lGAcgASgJQgiquxgEECgwAVIJdGVsZXBob25lEkIKCWFkZHJlc3NlcxgIIAMoCzIb\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzQgequxgDSMgBUglhZGRyZXNzZXMSOwoKY29tcGFueV9pZBgJIAEoA0IcqrsYGLoB\
        FQoRZGlyZWN0b3J5LmNvbXBhbnkQAVIJY29tcGFueUlkEhwKBHRhZ3MYCiADKAlCCKq7GAQQKEgyUgR0YWdzEh0KBW5vdGVzGAsg\
        ASgJQgequxgDEJBOUgVub3RlcxIvCgxjcmVkaXRfbGltaXQYDCABKAlCDKq7GAiiAQUIAhIBMFILY3JlZGl0TGltaXQSPwoGc291\
        cmNlGA0gASgJQiequxgjsgEgCgN3ZWIKBGZhaXIKCHJlZmVycmFsCgl0ZWxlcGhvbmVSBnNvdXJjZRIaCghpbmFjdGl2ZRgOIAEo\
        CFIIaW5hY3RpdmUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86HaK7GBkKEWRpcmVjdG9yeS5hY2Nv\
        dW50EgRuYW1lIlMKGEJhdGNoR2V0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52\
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
        GAIgASgDUg1kdXBsaWNhdGVPZklkOiO6uxgfCh1kaXJlY3RvcnkuYWNjb3VudF9kZWFjdGl2YXRlZCpiCgtBY2NvdW50Um9sZRIc\
        ChhBQ0NPVU5UX1JPTEVfVU5TUEVDSUZJRUQQABIMCghDVVNUT01FUhABEgwKCFBST1NQRUNUEAISCwoHUEFSVE5FUhADEgwKCFNV\
        UFBMSUVSEAQylAYKDkFjY291bnRTZXJ2aWNlEkcKCkdldEFjY291bnQSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIARJjChBCYXRjaEdldEFjY291bnRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0Giwu\
        cnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0QWNjb3VudHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RBY2NvdW50cxIVLnJ1Y2hl\
        LnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RBY2NvdW50c1Jlc3BvbnNlIgayuxgCCAMSXgoNQ3JlYXRl\
        QWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVBY2NvdW50UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2Nv\
        dW50IgayuxgCCAQSXgoNVXBkYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVBY2NvdW50UmVxdWVzdBobLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAUSTQoNRGVsZXRlQWNjb3VudBIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3Qa\
        Gy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggGElEKD1VuZGVsZXRlQWNjb3VudBIZLnJ1Y2hlLnYxLlVuZGVsZXRl\
        UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAcSmAEKE0RlYWN0aXZhdGVEdXBsaWNhdGUSLi5ydWNo\
        ZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QaLy5ydWNoZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0ZUR1\
        cGxpY2F0ZVJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZUIDugIAYgZwcm90bzMKkw4KIHJ1Y2hlL2Rp\
        cmVjdG9yeS92MS9jb21wYW55LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnBy\
        b3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3Yx\
        L3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLRAgoHQ29tcGFueRIOCgJpZBgBIAEoA1ICaWQSIwoEbmFtZRgC\
        IAEoCUIPqrsYCwgBEMgBKgAwATgBUgRuYW1lEigKBXNpcmVuGAMgASgJQhKquxgOIghbMC05XXs5fSoAMAFSBXNpcmVuEjUKB2Fk\
        ZHJlc3MYBCABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWRkcmVzc1IHYWRkcmVzcxIxCg1zaGFyZV9jYXBpdGFsGAUgASgJQgyq\
        uxgIogEFCAISATBSDHNoYXJlQ2FwaXRhbBI0ChFyZWdpc3RyYXRpb25fZGF0ZRgGIAEoCUIHqrsYA6oBAFIQcmVnaXN0cmF0aW9u\
        RGF0ZRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzodorsYGQoRZGlyZWN0b3J5LmNvbXBhbnkSBG5h\
        bWUiVgoZQmF0Y2hHZXRDb21wYW5pZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29t\
        cGFueVIJY29tcGFuaWVzIq0BChVMaXN0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0\
        b3J5LnYxLkNvbXBhbnlSCWNvbXBhbmllcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxf\
        c2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBh\
        bnkYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIHY29tcGFueRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21wYW55\
        GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUu\
        cHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9v\
        bmx5GAQgASgIUgx2YWxpZGF0ZU9ubHky/QQKDkNvbXBhbnlTZXJ2aWNlEkcKCkdldENvbXBhbnkSFC5ydWNoZS52MS5HZXRSZXF1\
        ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIARJlChFCYXRjaEdldENvbXBhbmllcxIZLnJ1Y2hlLnYxLkJh\
        dGNoR2V0UmVxdWVzdBotLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAISWQoNTGlz\
        dENvbXBhbmllcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb21wYW5pZXNSZXNwb25z\
        ZSIGsrsYAggDEl4KDUNyZWF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNo\
        ZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggEEl4KDVVwZGF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRl\
        Q29tcGFueVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggFEk0KDURlbGV0ZUNvbXBhbnkSFy5ydWNo\
        ZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbXBhbnkS\
        GS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3Rv\
        MwroDgogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVm\
        L2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVj\
        aGUvdjEvdHlwZXMucHJvdG8i0gMKB0NvbnRhY3QSDgoCaWQYASABKANSAmlkEj0KCmFjY291bnRfaWQYAiABKANCHqq7GBoIAboB\
        FQoRZGlyZWN0b3J5LmFjY291bnQQAlIJYWNjb3VudElkEiUKCmZpcnN0X25hbWUYAyABKAlCBqq7GAIQZFIJZmlyc3ROYW1lEiUK\
        CWxhc3RfbmFtZRgEIAEoCUIIqrsYBAgBEGRSCGxhc3ROYW1lEigKCWZ1bGxfbmFtZRgFIAEoCUILqrsYBxDJATABOAFSCGZ1bGxO\
        YW1lEiIKCGZ1bmN0aW9uGAYgASgJQgaquxgCEGRSCGZ1bmN0aW9uEiYKCXRlbGVwaG9uZRgHIAEoCUIIqrsYBBAoMAFSCXRlbGVw\
        aG9uZRIgCgZtb2JpbGUYCCABKAlCCKq7GAQQKDABUgZtb2JpbGUSHwoFZW1haWwYCSABKAlCCaq7GAUQ/gEwAVIFZW1haWwSIwoI\
        bGlua2VkaW4YCiABKAlCB6q7GAMQyAFSCGxpbmtlZGluEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZv\
        OiKiuxgeChFkaXJlY3RvcnkuY29udGFjdBIJZnVsbF9uYW1lIlMKGEJhdGNoR2V0Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0\
        cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cyKqAQoUTGlzdENvbnRhY3RzUmVzcG9uc2USNwoI\
        Y29udGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29udGFjdHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIg\
        ASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRD\
        cmVhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QS\
        HQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBk\
        YXRlQ29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ugdjb250YWN0EjsK\
        C3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMg\
        ASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5MvkECg5Db250YWN0U2VydmljZRJHCgpH\
        ZXRDb250YWN0EhQucnVjaGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAESYwoQQmF0\
        Y2hHZXRDb250YWN0cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBosLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbnRh\
        Y3RzUmVzcG9uc2UiBrK7GAIIAhJXCgxMaXN0Q29udGFjdHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBooLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5MaXN0Q29udGFjdHNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUNvbnRhY3QSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3Jl\
        YXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggEEl4KDVVwZGF0ZUNvbnRhY3QSKC5y\
        dWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29udGFjdFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggF\
        Ek0KDURlbGV0ZUNvbnRhY3QSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7\
        GAIIBhJRCg9VbmRlbGV0ZUNvbnRhY3QSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29u\
        dGFjdCIGsrsYAggHQgO6AgBiBnByb3RvMw==
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

/// The events of `Directory`.
public enum DirectoryEvents {
    /// `directory.account_deactivated`.
    public static let accountDeactivated =
        EventName<AccountDeactivated>("directory.account_deactivated")
}
