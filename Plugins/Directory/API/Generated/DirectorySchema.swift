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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCvoVCiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUv\
        djEvdHlwZXMucHJvdG8i9QUKB0FjY291bnQSDgoCaWQYASABKANSAmlkEiEKBG5hbWUYAiABKAlCDaq7GAkIARDIATABOAFSBG5h\
        bWUSMwoEY29kZRgDIAEoCUIfqrsYGxAoKgAwATgBwgEQCgxDe2NvdW50ZXI6NH0YAVIEY29kZRIzCgRyb2xlGAQgASgOMh8ucnVj\
        aGUuZGlyZWN0b3J5LnYxLkFjY291bnRSb2xlUgRyb2xlEigKBXNpcmVuGAUgASgJQhKquxgOIghbMC05XXs5fSoAMAFSBXNpcmVu\
        EiYKBWVtYWlsGAYgASgJQhCquxgMEP4BMAFiBXJlYWNoUgVlbWFpbBItCgl0ZWxlcGhvbmUYByABKAlCD6q7GAsQKDABYgVyZWFj\
        aFIJdGVsZXBob25lEkkKCWFkZHJlc3NlcxgIIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BZGRyZXNzQg6quxgKSMgBYgVyZWFj\
        aFIJYWRkcmVzc2VzEjsKCmNvbXBhbnlfaWQYCSABKANCHKq7GBi6ARUKEWRpcmVjdG9yeS5jb21wYW55EAFSCWNvbXBhbnlJZBIc\
        CgR0YWdzGAogAygJQgiquxgEEChIMlIEdGFncxIdCgVub3RlcxgLIAEoCUIHqrsYAxCQTlIFbm90ZXMSNgoMY3JlZGl0X2xpbWl0\
        GAwgASgJQhOquxgPYgV0cmFkZaIBBQgCEgEwUgtjcmVkaXRMaW1pdBJGCgZzb3VyY2UYDSABKAlCLqq7GCpiBXRyYWRlsgEgCgN3\
        ZWIKBGZhaXIKCHJlZmVycmFsCgl0ZWxlcGhvbmVSBnNvdXJjZRIaCghpbmFjdGl2ZRgOIAEoCFIIaW5hY3RpdmUSKAoEaW5mbxgP\
        IAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86QaK7GD0KEWRpcmVjdG9yeS5hY2NvdW50EgRuYW1lMgRuYW1lMgRjb2Rl\
        MgRyb2xlMgl0ZWxlcGhvbmUyBWVtYWlsIlMKGEJhdGNoR2V0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIbLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UghhY2NvdW50cyKqAQoUTGlzdEFjY291bnRzUmVzcG9uc2USNwoIYWNjb3VudHMYASAD\
        KAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIIYWNjb3VudHMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFn\
        ZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3RhbF9zaXplIpEBChRDcmVhdGVBY2NvdW50\
        UmVxdWVzdBI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSHQoKcmVxdWVzdF9p\
        ZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLOAQoUVXBkYXRlQWNjb3VudFJl\
        cXVlc3QSNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50EjsKC3VwZGF0ZV9tYXNr\
        GAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5InMKGkRlYWN0aXZhdGVEdXBsaWNhdGVSZXF1ZXN0Eg4KAmlk\
        GAEgASgDUgJpZBImCg9kdXBsaWNhdGVfb2ZfaWQYAiABKANSDWR1cGxpY2F0ZU9mSWQSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVx\
        dWVzdElkIlQKG0RlYWN0aXZhdGVEdXBsaWNhdGVSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYx\
        LkFjY291bnRSB2FjY291bnQigAEKEkFjY291bnREZWFjdGl2YXRlZBIdCgphY2NvdW50X2lkGAEgASgDUglhY2NvdW50SWQSJgoP\
        ZHVwbGljYXRlX29mX2lkGAIgASgDUg1kdXBsaWNhdGVPZklkOiO6uxgfCh1kaXJlY3RvcnkuYWNjb3VudF9kZWFjdGl2YXRlZCpi\
        CgtBY2NvdW50Um9sZRIcChhBQ0NPVU5UX1JPTEVfVU5TUEVDSUZJRUQQABIMCghDVVNUT01FUhABEgwKCFBST1NQRUNUEAISCwoH\
        UEFSVE5FUhADEgwKCFNVUFBMSUVSEAQylAYKDkFjY291bnRTZXJ2aWNlEkcKCkdldEFjY291bnQSFC5ydWNoZS52MS5HZXRSZXF1\
        ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIARJjChBCYXRjaEdldEFjY291bnRzEhkucnVjaGUudjEuQmF0\
        Y2hHZXRSZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0QWNjb3VudHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RB\
        Y2NvdW50cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RBY2NvdW50c1Jlc3BvbnNlIgay\
        uxgCCAMSXgoNQ3JlYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVBY2NvdW50UmVxdWVzdBobLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAQSXgoNVXBkYXRlQWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVBY2Nv\
        dW50UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAUSTQoNRGVsZXRlQWNjb3VudBIXLnJ1Y2hlLnYx\
        LkRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggGElEKD1VuZGVsZXRlQWNjb3VudBIZLnJ1\
        Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAcSmAEKE0RlYWN0aXZhdGVE\
        dXBsaWNhdGUSLi5ydWNoZS5kaXJlY3RvcnkudjEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QaLy5ydWNoZS5kaXJlY3Rvcnku\
        djEuRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZUIDugIAYgZwcm90\
        bzMK+w4KIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb21wYW55LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1\
        Zi9maWVsZF9tYXNrLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMu\
        cHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byK5AwoHQ29tcGFueRIOCgJpZBgBIAEo\
        A1ICaWQSIwoEbmFtZRgCIAEoCUIPqrsYCwgBEMgBKgAwATgBUgRuYW1lEigKBXNpcmVuGAMgASgJQhKquxgOIghbMC05XXs5fSoA\
        MAFSBXNpcmVuEjUKB2FkZHJlc3MYBCABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWRkcmVzc1IHYWRkcmVzcxIxCg1zaGFyZV9j\
        YXBpdGFsGAUgASgJQgyquxgIogEFCAISATBSDHNoYXJlQ2FwaXRhbBI0ChFyZWdpc3RyYXRpb25fZGF0ZRgGIAEoCUIHqrsYA6oB\
        AFIQcmVnaXN0cmF0aW9uRGF0ZRJJCgRsb2dvGAcgASgLMhEucnVjaGUudjEuRmlsZVJlZkIiqrsYHsoBGwoJaW1hZ2UvcG5nCgpp\
        bWFnZS9qcGVnEICAQFIEbG9nbxIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzo6orsYNgoRZGlyZWN0\
        b3J5LmNvbXBhbnkSBG5hbWUYATIEbmFtZTIFc2lyZW4yDGFkZHJlc3MuY2l0eSJWChlCYXRjaEdldENvbXBhbmllc1Jlc3BvbnNl\
        EjkKCWNvbXBhbmllcxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Ugljb21wYW5pZXMirQEKFUxpc3RDb21wYW5p\
        ZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIJY29tcGFuaWVzEiYKD25l\
        eHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtf\
        dG90YWxfc2l6ZSKRAQoUQ3JlYXRlQ29tcGFueVJlcXVlc3QSNQoHY29tcGFueRgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5D\
        b21wYW55Ugdjb21wYW55Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxp\
        ZGF0ZU9ubHkizgEKFFVwZGF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29t\
        cGFueVIHY29tcGFueRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sS\
        HQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seTL9BAoOQ29t\
        cGFueVNlcnZpY2USRwoKR2V0Q29tcGFueRIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFu\
        eSIGsrsYAggBEmUKEUJhdGNoR2V0Q29tcGFuaWVzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0Gi0ucnVjaGUuZGlyZWN0b3J5\
        LnYxLkJhdGNoR2V0Q29tcGFuaWVzUmVzcG9uc2UiBrK7GAIIAhJZCg1MaXN0Q29tcGFuaWVzEhUucnVjaGUudjEuTGlzdFJlcXVl\
        c3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAMSXgoNQ3JlYXRlQ29tcGFueRIoLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVDb21wYW55UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAQS\
        XgoNVXBkYXRlQ29tcGFueRIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVDb21wYW55UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Db21wYW55IgayuxgCCAUSTQoNRGVsZXRlQ29tcGFueRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJl\
        Y3RvcnkudjEuQ29tcGFueSIGsrsYAggGElEKD1VuZGVsZXRlQ29tcGFueRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAdCA7oCAGIGcHJvdG8zCugOCiBydWNoZS9kaXJlY3RvcnkvdjEvY29udGFj\
        dC5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5u\
        b3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLSAwoHQ29udGFjdBIO\
        CgJpZBgBIAEoA1ICaWQSPQoKYWNjb3VudF9pZBgCIAEoA0IeqrsYGggBugEVChFkaXJlY3RvcnkuYWNjb3VudBACUglhY2NvdW50\
        SWQSJQoKZmlyc3RfbmFtZRgDIAEoCUIGqrsYAhBkUglmaXJzdE5hbWUSJQoJbGFzdF9uYW1lGAQgASgJQgiquxgECAEQZFIIbGFz\
        dE5hbWUSKAoJZnVsbF9uYW1lGAUgASgJQguquxgHEMkBMAE4AVIIZnVsbE5hbWUSIgoIZnVuY3Rpb24YBiABKAlCBqq7GAIQZFII\
        ZnVuY3Rpb24SJgoJdGVsZXBob25lGAcgASgJQgiquxgEECgwAVIJdGVsZXBob25lEiAKBm1vYmlsZRgIIAEoCUIIqrsYBBAoMAFS\
        Bm1vYmlsZRIfCgVlbWFpbBgJIAEoCUIJqrsYBRD+ATABUgVlbWFpbBIjCghsaW5rZWRpbhgKIAEoCUIHqrsYAxDIAVIIbGlua2Vk\
        aW4SKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86IqK7GB4KEWRpcmVjdG9yeS5jb250YWN0EglmdWxs\
        X25hbWUiUwoYQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3RzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNv\
        bnRhY3RSCGNvbnRhY3RzIqoBChRMaXN0Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Db250YWN0Ughjb250YWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6\
        ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2NvbnRhY3QY\
        ASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQS\
        IwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEg\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHky+QQKDkNvbnRhY3RTZXJ2aWNlEkcKCkdldENvbnRhY3QSFC5ydWNoZS52MS5HZXRSZXF1ZXN0\
        GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIARJjChBCYXRjaEdldENvbnRhY3RzEhkucnVjaGUudjEuQmF0Y2hH\
        ZXRSZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0Q29udGFjdHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RDb250\
        YWN0cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb250YWN0c1Jlc3BvbnNlIgayuxgC\
        CAMSXgoNQ3JlYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVDb250YWN0UmVxdWVzdBobLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5Db250YWN0IgayuxgCCAQSXgoNVXBkYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVDb250YWN0\
        UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAUSTQoNRGVsZXRlQ29udGFjdBIXLnJ1Y2hlLnYxLkRl\
        bGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggGElEKD1VuZGVsZXRlQ29udGFjdBIZLnJ1Y2hl\
        LnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAdCA7oCAGIGcHJvdG8zCooICiFy\
        dWNoZS9kaXJlY3RvcnkvdjEvc2V0dGluZ3MucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxk\
        X21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9zZXR0aW5ncy5wcm90bxoUcnVjaGUvdjEv\
        dHlwZXMucHJvdG8i3AIKEURpcmVjdG9yeVNldHRpbmdzEg4KAmlkGAEgASgDUgJpZBItCgVzY29wZRgCIAEoCzIXLnJ1Y2hlLnYx\
        LlNldHRpbmdzU2NvcGVSBXNjb3BlEjQKD25vdGVfZHVwbGljYXRlcxgDIAEoCEIGqrsYAmgBSABSDm5vdGVEdXBsaWNhdGVziAEB\
        ElkKGnByb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzGAQgASgFQhaquxgSUQAAAAAAAPA/WQAAAAAAAF5ASAFSGHByb3NwZWN0SW5h\
        Y3Rpdml0eU1vbnRoc4gBARIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzoaorsYFgoSZGlyZWN0b3J5\
        LnNldHRpbmdzKAFCEgoQX25vdGVfZHVwbGljYXRlc0IdChtfcHJvc3BlY3RfaW5hY3Rpdml0eV9tb250aHMi9wEKHlVwZGF0ZURp\
        cmVjdG9yeVNldHRpbmdzUmVxdWVzdBJUChJkaXJlY3Rvcnlfc2V0dGluZ3MYASABKAsyJS5ydWNoZS5kaXJlY3RvcnkudjEuRGly\
        ZWN0b3J5U2V0dGluZ3NSEWRpcmVjdG9yeVNldHRpbmdzEjsKC3VwZGF0ZV9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZp\
        ZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIM\
        dmFsaWRhdGVPbmx5Mv0BChhEaXJlY3RvcnlTZXR0aW5nc1NlcnZpY2USYwoUR2V0RGlyZWN0b3J5U2V0dGluZ3MSHC5ydWNoZS52\
        MS5HZXRTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3MiBrK7GAIICBJ8ChdVcGRh\
        dGVEaXJlY3RvcnlTZXR0aW5ncxIyLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVEaXJlY3RvcnlTZXR0aW5nc1JlcXVlc3QaJS5y\
        dWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3MiBrK7GAIICUIDugIAYgZwcm90bzM=
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

extension DirectorySettings: EntityMessage {
    /// The entity's name, `directory.settings`.
    public static let entityName = "directory.settings"
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

/// The events of `Directory`.
public enum DirectoryEvents {
    /// `directory.account_deactivated`.
    public static let accountDeactivated =
        EventName<AccountDeactivated>("directory.account_deactivated")
}
