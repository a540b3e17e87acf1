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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCrE2CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhhydWNoZS92MS9vcGVyYXRpb24ucHJvdG8aF3J1Y2hl\
        L3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byKRDwoHQWNjb3VudBIOCgJpZBgBIAEoA1ICaWQSIQoEbmFt\
        ZRgCIAEoCUINqrsYCQgBEMgBMAE4AVIEbmFtZRIzCgRjb2RlGAMgASgJQh+quxgbECgqADABOAHCARAKDEN7Y291bnRlcjo0fRgB\
        UgRjb2RlEjMKBHJvbGUYBCABKA4yHy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFJvbGVSBHJvbGUSMQoFc2lyZW4YBSABKAlC\
        G6q7GBcQKCoAMAFyD2RpcmVjdG9yeS5zaXJlblIFc2lyZW4SOQoFZW1haWwYBiABKAlCI6q7GB8Q/gEwATgBYgVyZWFjaHIPZGly\
        ZWN0b3J5LmVtYWlsUgVlbWFpbBJECgl0ZWxlcGhvbmUYByABKAlCJqq7GCIQKDABOAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBo\
        b25lUgl0ZWxlcGhvbmUSSQoJYWRkcmVzc2VzGAggAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NCDqq7GApIyAFiBXJl\
        YWNoUglhZGRyZXNzZXMSOwoKY29tcGFueV9pZBgJIAEoA0IcqrsYGLoBFQoRZGlyZWN0b3J5LmNvbXBhbnkQAVIJY29tcGFueUlk\
        EhwKBHRhZ3MYCiADKAlCCKq7GAQQKEgyUgR0YWdzEh8KBW5vdGVzGAsgASgJQgmquxgFEJBOMAFSBW5vdGVzEjYKDGNyZWRpdF9s\
        aW1pdBgMIAEoCUITqrsYD2IFdHJhZGWiAQUIAhIBMFILY3JlZGl0TGltaXQSRgoGc291cmNlGA0gASgJQi6quxgqYgV0cmFkZbIB\
        IAoDd2ViCgRmYWlyCghyZWZlcnJhbAoJdGVsZXBob25lUgZzb3VyY2USGgoIaW5hY3RpdmUYDiABKAhSCGluYWN0aXZlEkgKC290\
        aGVyX3JvbGVzGBAgAygOMh8ucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSb2xlQgaquxgCSANSCm90aGVyUm9sZXMSOQoGc3Rh\
        dHVzGBEgASgOMiEucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRTdGF0dXNSBnN0YXR1cxJnCg1jdXN0b21lcl90eXBlGBIgASgJ\
        QkKquxg+YgV0cmFkZbIBNAoKaW5kaXZpZHVhbAoHY29tcGFueQoGcHVibGljCgthc3NvY2lhdGlvbgoIcmVzZWxsZXJSDGN1c3Rv\
        bWVyVHlwZRJECg5zYWxlc3BlcnNvbl9pZBgTIAEoA0IdqrsYGWIFdHJhZGW6AQ8KC2tlcm5lbC51c2VyEANSDXNhbGVzcGVyc29u\
        SWQSLQoFc2lyZXQYFCABKAlCF6q7GBMQKHIPZGlyZWN0b3J5LnNpcmV0UgVzaXJldBI7Cgp2YXRfbnVtYmVyGBUgASgJQhyquxgY\
        EChyFGRpcmVjdG9yeS52YXRfbnVtYmVyUgl2YXROdW1iZXISJQoKbGVnYWxfZm9ybRgWIAEoCUIGqrsYAhA8UglsZWdhbEZvcm0S\
        RQoNYWN0aXZpdHlfY29kZRgXIAEoCUIgqrsYHBAKIhhbMC05XXsyfVwuP1swLTldezJ9W0EtWl1SDGFjdGl2aXR5Q29kZRI+CgZt\
        b2JpbGUYGCABKAlCJqq7GCIQKDABOAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgZtb2JpbGUSKAoHd2Vic2l0ZRgZIAEo\
        CUIOqrsYChDIAWIFcmVhY2hSB3dlYnNpdGUSJgoKYmlydGhfZGF0ZRgaIAEoCUIHqrsYA6oBAFIJYmlydGhEYXRlElIKDWJhbmtf\
        YWNjb3VudHMYGyADKAsyHy5ydWNoZS5kaXJlY3RvcnkudjEuQmFua0FjY291bnRCDKq7GAhIFGIEYmFua1IMYmFua0FjY291bnRz\
        EkUKCG1hbmRhdGVzGBwgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLk1hbmRhdGVCDKq7GAhIMmIEYmFua1IIbWFuZGF0ZXMSJAoI\
        bmFtZV9rZXkYHSABKAlCCaq7GAUQrAI4AVIHbmFtZUtleRIqCgthZGRyZXNzX2tleRgeIAEoCUIJqrsYBRCsAjgBUgphZGRyZXNz\
        S2V5ElQKFnBvc3NpYmxlX2R1cGxpY2F0ZV9pZHMYHyADKANCHqq7GBpICroBFQoRZGlyZWN0b3J5LmFjY291bnQQA1IUcG9zc2li\
        bGVEdXBsaWNhdGVJZHMSGgoIZGlzdGluY3QYICABKAhSCGRpc3RpbmN0Ek4KD2luYWN0aXZlX3JlYXNvbhghIAEoCUIlqrsYIbIB\
        HgoJZHVwbGljYXRlCgZjbG9zZWQKCWZvcmdvdHRlblIOaW5hY3RpdmVSZWFzb24SKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJl\
        Y29yZEluZm9SBGluZm86WaK7GFUKEWRpcmVjdG9yeS5hY2NvdW50EgRuYW1lMgRuYW1lMgRjb2RlMgRyb2xlMgZzdGF0dXMyDnNh\
        bGVzcGVyc29uX2lkMgl0ZWxlcGhvbmUyBWVtYWlsIskBCgtCYW5rQWNjb3VudBIOCgJpZBgBIAEoA1ICaWQSHAoFbGFiZWwYAiAB\
        KAlCBqq7GAIQPFIFbGFiZWwSHwoGaG9sZGVyGAMgASgJQgequxgDEIwBUgZob2xkZXISLAoEaWJhbhgEIAEoCUIYqrsYFAgBEDJy\
        DmRpcmVjdG9yeS5pYmFuUgRpYmFuEicKA2JpYxgFIAEoCUIVqrsYERAUcg1kaXJlY3RvcnkuYmljUgNiaWMSFAoFdXN1YWwYBiAB\
        KAhSBXVzdWFsIo8CCgdNYW5kYXRlEg4KAmlkGAEgASgDUgJpZBI/CglyZWZlcmVuY2UYAiABKAlCIaq7GB0IARAjIhdbQS1aYS16\
        MC05Kz8vOigpLiwnIC1dK1IJcmVmZXJlbmNlEjkKBnNjaGVtZRgDIAEoDjIhLnJ1Y2hlLmRpcmVjdG9yeS52MS5NYW5kYXRlU2No\
        ZW1lUgZzY2hlbWUSLAoEaWJhbhgEIAEoCUIYqrsYFAgBEDJyDmRpcmVjdG9yeS5pYmFuUgRpYmFuEiYKCXNpZ25fZGF0ZRgFIAEo\
        CUIJqrsYBQgBqgEAUghzaWduRGF0ZRIiCghlbmRfZGF0ZRgGIAEoCUIHqrsYA6oBAFIHZW5kRGF0ZSJTChhCYXRjaEdldEFjY291\
        bnRzUmVzcG9uc2USNwoIYWNjb3VudHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIIYWNjb3VudHMiqgEKFExp\
        c3RBY2NvdW50c1Jlc3BvbnNlEjcKCGFjY291bnRzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSCGFjY291bnRz\
        EiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgB\
        AUINCgtfdG90YWxfc2l6ZSKRAQoUQ3JlYXRlQWNjb3VudFJlcXVlc3QSNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5BY2NvdW50UgdhY2NvdW50Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgI\
        Ugx2YWxpZGF0ZU9ubHkizgEKFFVwZGF0ZUFjY291bnRSZXF1ZXN0EjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3Rvcnku\
        djEuQWNjb3VudFIHYWNjb3VudBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0\
        ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSJz\
        ChpEZWFjdGl2YXRlRHVwbGljYXRlUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSJgoPZHVwbGljYXRlX29mX2lkGAIgASgDUg1kdXBs\
        aWNhdGVPZklkEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZCJUChtEZWFjdGl2YXRlRHVwbGljYXRlUmVzcG9uc2USNQoH\
        YWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50IoABChJBY2NvdW50RGVhY3RpdmF0ZWQS\
        HQoKYWNjb3VudF9pZBgBIAEoA1IJYWNjb3VudElkEiYKD2R1cGxpY2F0ZV9vZl9pZBgCIAEoA1INZHVwbGljYXRlT2ZJZDojursY\
        HwodZGlyZWN0b3J5LmFjY291bnRfZGVhY3RpdmF0ZWQiiwEKFUZpbmREdXBsaWNhdGVzUmVxdWVzdBI9CgdhY2NvdW50GAEgASgL\
        MhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRCBqq7GAIIAVIHYWNjb3VudBIWCgZ0eXBpbmcYAiABKAhSBnR5cGluZxIbCglw\
        YWdlX3NpemUYAyABKAVSCHBhZ2VTaXplImAKFkZpbmREdXBsaWNhdGVzUmVzcG9uc2USRgoKY2FuZGlkYXRlcxgBIAMoCzImLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVDYW5kaWRhdGVSCmNhbmRpZGF0ZXMiigIKEkR1cGxpY2F0ZUNhbmRpZGF0ZRIdCgph\
        Y2NvdW50X2lkGAEgASgDUglhY2NvdW50SWQSGwoEbmFtZRgCIAEoCUIHqrsYAxDIAVIEbmFtZRISCgRjb2RlGAMgASgJUgRjb2Rl\
        Eh8KC3Bvc3RhbF9jb2RlGAQgASgJUgpwb3N0YWxDb2RlEhIKBGNpdHkYBSABKAlSBGNpdHkSGgoIaW5hY3RpdmUYBiABKAhSCGlu\
        YWN0aXZlEhQKBXNjb3JlGAcgASgFUgVzY29yZRI9CgdyZWFzb25zGAggAygOMiMucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0\
        ZVJlYXNvblIHcmVhc29ucyJEChNCZWNvbWVDbGllbnRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBIdCgpyZXF1ZXN0X2lkGAIgASgJ\
        UglyZXF1ZXN0SWQiTQoUQmVjb21lQ2xpZW50UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5B\
        Y2NvdW50UgdhY2NvdW50IlsKE0FjY291bnRCZWNhbWVDbGllbnQSHQoKYWNjb3VudF9pZBgBIAEoA1IJYWNjb3VudElkOiW6uxgh\
        Ch9kaXJlY3RvcnkuYWNjb3VudF9iZWNhbWVfY2xpZW50IkUKFEZvcmdldEFjY291bnRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBId\
        CgpyZXF1ZXN0X2lkGAIgASgJUglyZXF1ZXN0SWQiTgoVRm9yZ2V0QWNjb3VudFJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5y\
        dWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCLOAQoXUmVhc3NpZ25BY2NvdW50c1JlcXVlc3QSIAoMZnJvbV91c2Vy\
        X2lkGAEgASgDUgpmcm9tVXNlcklkEhwKCnRvX3VzZXJfaWQYAiABKANSCHRvVXNlcklkEh8KC2FjY291bnRfaWRzGAMgAygDUgph\
        Y2NvdW50SWRzEhYKBmZpbHRlchgEIAEoCVIGZmlsdGVyEhsKCWxlYWRzX3RvbxgFIAEoCFIIbGVhZHNUb28SHQoKcmVxdWVzdF9p\
        ZBgGIAEoCVIJcmVxdWVzdElkIpkBCg5SZWFzc2lnbk1lbW9yeRImCg9sYXN0X2FjY291bnRfaWQYASABKANSDWxhc3RBY2NvdW50\
        SWQSIAoMbGFzdF9sZWFkX2lkGAIgASgDUgpsYXN0TGVhZElkEiMKDWFjY291bnRzX2RvbmUYAyABKAhSDGFjY291bnRzRG9uZRIY\
        CgdjaGFuZ2VkGAQgASgDUgdjaGFuZ2VkIjQKFExvb2tVcENvbXBhbnlSZXF1ZXN0EhwKBXNpcmVuGAEgASgJQgaquxgCCAFSBXNp\
        cmVuImYKFUxvb2tVcENvbXBhbnlSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRS\
        B2FjY291bnQSFgoGY2xvc2VkGAIgASgIUgZjbG9zZWQqYgoLQWNjb3VudFJvbGUSHAoYQUNDT1VOVF9ST0xFX1VOU1BFQ0lGSUVE\
        EAASDAoIQ1VTVE9NRVIQARIMCghQUk9TUEVDVBACEgsKB1BBUlRORVIQAxIMCghTVVBQTElFUhAEKmcKDUFjY291bnRTdGF0dXMS\
        HgoaQUNDT1VOVF9TVEFUVVNfVU5TUEVDSUZJRUQQABIbChdBQ0NPVU5UX1NUQVRVU19QUk9TUEVDVBABEhkKFUFDQ09VTlRfU1RB\
        VFVTX0NMSUVOVBACKkIKDU1hbmRhdGVTY2hlbWUSHgoaTUFOREFURV9TQ0hFTUVfVU5TUEVDSUZJRUQQABIICgRDT1JFEAESBwoD\
        QjJCEAIqygEKD0R1cGxpY2F0ZVJlYXNvbhIgChxEVVBMSUNBVEVfUkVBU09OX1VOU1BFQ0lGSUVEEAASDgoKU0FNRV9TSVJFThAB\
        Eg0KCVNBTUVfTkFNRRACEhAKDFNJTUlMQVJfTkFNRRADEhIKDlNBTUVfVEVMRVBIT05FEAQSDgoKU0FNRV9FTUFJTBAFEhAKDFNB\
        TUVfQUREUkVTUxAGEg0KCVNBTUVfVE9XThAHEg8KC09USEVSX1NJUkVOEAgSDgoKT1RIRVJfVE9XThAJMqwLCg5BY2NvdW50U2Vy\
        dmljZRJHCgpHZXRBY2NvdW50EhQucnVjaGUudjEuR2V0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgC\
        CAESYwoQQmF0Y2hHZXRBY2NvdW50cxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBosLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRj\
        aEdldEFjY291bnRzUmVzcG9uc2UiBrK7GAIIAhJXCgxMaXN0QWNjb3VudHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBooLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5MaXN0QWNjb3VudHNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUFjY291bnQSKC5ydWNoZS5kaXJlY3Rv\
        cnkudjEuQ3JlYXRlQWNjb3VudFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggEEl4KDVVwZGF0ZUFj\
        Y291bnQSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQWNjb3VudFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3Vu\
        dCIGsrsYAggFEk0KDURlbGV0ZUFjY291bnQSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFj\
        Y291bnQiBrK7GAIIBhJRCg9VbmRlbGV0ZUFjY291bnQSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3Rv\
        cnkudjEuQWNjb3VudCIGsrsYAggHEpgBChNEZWFjdGl2YXRlRHVwbGljYXRlEi4ucnVjaGUuZGlyZWN0b3J5LnYxLkRlYWN0aXZh\
        dGVEdXBsaWNhdGVSZXF1ZXN0Gi8ucnVjaGUuZGlyZWN0b3J5LnYxLkRlYWN0aXZhdGVEdXBsaWNhdGVSZXNwb25zZSIgsrsYHBAC\
        GhhkaXJlY3RvcnkuYWNjb3VudDp1cGRhdGUShwEKDkZpbmREdXBsaWNhdGVzEikucnVjaGUuZGlyZWN0b3J5LnYxLkZpbmREdXBs\
        aWNhdGVzUmVxdWVzdBoqLnJ1Y2hlLmRpcmVjdG9yeS52MS5GaW5kRHVwbGljYXRlc1Jlc3BvbnNlIh6yuxgaEAEaFmRpcmVjdG9y\
        eS5hY2NvdW50OnJlYWQSgwEKDEJlY29tZUNsaWVudBInLnJ1Y2hlLmRpcmVjdG9yeS52MS5CZWNvbWVDbGllbnRSZXF1ZXN0Gigu\
        cnVjaGUuZGlyZWN0b3J5LnYxLkJlY29tZUNsaWVudFJlc3BvbnNlIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKG\
        AQoNRm9yZ2V0QWNjb3VudBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5Gb3JnZXRBY2NvdW50UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Gb3JnZXRBY2NvdW50UmVzcG9uc2UiILK7GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6ZGVsZXRlEnYKEFJlYXNzaWduQWNj\
        b3VudHMSKy5ydWNoZS5kaXJlY3RvcnkudjEuUmVhc3NpZ25BY2NvdW50c1JlcXVlc3QaEy5ydWNoZS52MS5PcGVyYXRpb24iILK7\
        GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEoQBCg1Mb29rVXBDb21wYW55EigucnVjaGUuZGlyZWN0b3J5LnYxLkxvb2tV\
        cENvbXBhbnlSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxvb2tVcENvbXBhbnlSZXNwb25zZSIesrsYGhADGhZkaXJlY3Rv\
        cnkuYWNjb3VudDpyZWFkQgO6AgBiBnByb3RvMwqtGQogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbXBhbnkucHJvdG8SEnJ1Y2hlLmRp\
        cmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9hZGRyZXNzLnBy\
        b3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnBy\
        b3RvIrgLCgdDb21wYW55Eg4KAmlkGAEgASgDUgJpZBIjCgRuYW1lGAIgASgJQg+quxgLCAEQyAEqADABOAFSBG5hbWUSOwoFc2ly\
        ZW4YAyABKAlCJaq7GCEQKCoAMAFiCGlkZW50aXR5cg9kaXJlY3Rvcnkuc2lyZW5SBXNpcmVuEjUKB2FkZHJlc3MYBCABKAsyGy5y\
        dWNoZS5kaXJlY3RvcnkudjEuQWRkcmVzc1IHYWRkcmVzcxIxCg1zaGFyZV9jYXBpdGFsGAUgASgJQgyquxgIogEFCAISATBSDHNo\
        YXJlQ2FwaXRhbBI0ChFyZWdpc3RyYXRpb25fZGF0ZRgGIAEoCUIHqrsYA6oBAFIQcmVnaXN0cmF0aW9uRGF0ZRJJCgRsb2dvGAcg\
        ASgLMhEucnVjaGUudjEuRmlsZVJlZkIiqrsYHsoBGwoJaW1hZ2UvcG5nCgppbWFnZS9qcGVnEICAQFIEbG9nbxI3CgVzaXJldBgQ\
        IAEoCUIhqrsYHRAoYghpZGVudGl0eXIPZGlyZWN0b3J5LnNpcmV0UgVzaXJldBJFCgp2YXRfbnVtYmVyGBEgASgJQiaquxgiEChi\
        CGlkZW50aXR5chRkaXJlY3RvcnkudmF0X251bWJlclIJdmF0TnVtYmVyEjcKDnRyYWRlX3JlZ2lzdGVyGBIgASgJQhCquxgMEGRi\
        CGlkZW50aXR5Ug10cmFkZVJlZ2lzdGVyEi8KCmxlZ2FsX2Zvcm0YEyABKAlCEKq7GAwQPGIIaWRlbnRpdHlSCWxlZ2FsRm9ybRJP\
        Cg1hY3Rpdml0eV9jb2RlGBQgASgJQiqquxgmEAoiGFswLTldezJ9XC4/WzAtOV17Mn1bQS1aXWIIaWRlbnRpdHlSDGFjdGl2aXR5\
        Q29kZRJACgl0ZWxlcGhvbmUYFSABKAlCIqq7GB4QKGIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmVSCXRlbGVwaG9uZRI1CgVl\
        bWFpbBgWIAEoCUIfqrsYGxD+AWIFcmVhY2hyD2RpcmVjdG9yeS5lbWFpbFIFZW1haWwSKAoHd2Vic2l0ZRgXIAEoCUIOqrsYChDI\
        AWIFcmVhY2hSB3dlYnNpdGUSXAoTY3JlZGl0b3JfaWRlbnRpZmllchgYIAEoCUIrqrsYJxAoYgRiYW5rch1kaXJlY3RvcnkuY3Jl\
        ZGl0b3JfaWRlbnRpZmllclISY3JlZGl0b3JJZGVudGlmaWVyElAKCHByb2ZpbGVzGBkgAygLMiEucnVjaGUuZGlyZWN0b3J5LnYx\
        LlNlbmRlclByb2ZpbGVCEaq7GA1IMmIJZG9jdW1lbnRzUghwcm9maWxlcxJBChJwYXltZW50X2NvbmRpdGlvbnMYGiABKAlCEqq7\
        GA4Q0A9iCWRvY3VtZW50c1IRcGF5bWVudENvbmRpdGlvbnMSbQoUdGVybXNfYW5kX2NvbmRpdGlvbnMYGyABKAsyES5ydWNoZS52\
        MS5GaWxlUmVmQiiquxgkYglkb2N1bWVudHPKARYKD2FwcGxpY2F0aW9uL3BkZhCAgIAFUhJ0ZXJtc0FuZENvbmRpdGlvbnMSVQoW\
        c3RyaXBlX3B1Ymxpc2hhYmxlX2tleRgcIAEoCUIfqrsYGxDIASIQcGtfW0EtWmEtejAtOV9dK2IEYmFua1IUc3RyaXBlUHVibGlz\
        aGFibGVLZXkSUwoRc3RyaXBlX3NlY3JldF9rZXkYHSABKAlCJ6q7GCMQyAEiFShza3xyaylfW0EtWmEtejAtOV9dK2IEYmFua9IB\
        AFIPc3RyaXBlU2VjcmV0S2V5EigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOjqiuxg2ChFkaXJlY3Rv\
        cnkuY29tcGFueRIEbmFtZRgBMgRuYW1lMgVzaXJlbjIMYWRkcmVzcy5jaXR5IrACCg1TZW5kZXJQcm9maWxlEg4KAmlkGAEgASgD\
        UgJpZBIcCgRuYW1lGAIgASgJQgiquxgECAEQZFIEbmFtZRIqCgxzZW5kZXJfYmxvY2sYAyABKAlCB6q7GAMQ6AdSC3NlbmRlckJs\
        b2NrEioKDGZvb3Rlcl9ibG9jaxgEIAEoCUIHqrsYAxDoB1ILZm9vdGVyQmxvY2sSLgoOYWNjb3VudF9ob2xkZXIYBSABKAlCB6q7\
        GAMQjAFSDWFjY291bnRIb2xkZXISKgoEaWJhbhgGIAEoCUIWqrsYEhAycg5kaXJlY3RvcnkuaWJhblIEaWJhbhInCgNiaWMYByAB\
        KAlCFaq7GBEQFHINZGlyZWN0b3J5LmJpY1IDYmljEhQKBXVzdWFsGAggASgIUgV1c3VhbCJWChlCYXRjaEdldENvbXBhbmllc1Jl\
        c3BvbnNlEjkKCWNvbXBhbmllcxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Ugljb21wYW5pZXMirQEKFUxpc3RD\
        b21wYW5pZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIJY29tcGFuaWVz\
        EiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgB\
        AUINCgtfdG90YWxfc2l6ZSKRAQoUQ3JlYXRlQ29tcGFueVJlcXVlc3QSNQoHY29tcGFueRgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Db21wYW55Ugdjb21wYW55Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgI\
        Ugx2YWxpZGF0ZU9ubHkizgEKFFVwZGF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkYASABKAsyGy5ydWNoZS5kaXJlY3Rvcnku\
        djEuQ29tcGFueVIHY29tcGFueRI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0\
        ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seTL9\
        BAoOQ29tcGFueVNlcnZpY2USRwoKR2V0Q29tcGFueRIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEu\
        Q29tcGFueSIGsrsYAggBEmUKEUJhdGNoR2V0Q29tcGFuaWVzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0Gi0ucnVjaGUuZGly\
        ZWN0b3J5LnYxLkJhdGNoR2V0Q29tcGFuaWVzUmVzcG9uc2UiBrK7GAIIAhJZCg1MaXN0Q29tcGFuaWVzEhUucnVjaGUudjEuTGlz\
        dFJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAMSXgoNQ3JlYXRlQ29tcGFu\
        eRIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVDb21wYW55UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55Igay\
        uxgCCAQSXgoNVXBkYXRlQ29tcGFueRIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVDb21wYW55UmVxdWVzdBobLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5Db21wYW55IgayuxgCCAUSTQoNRGVsZXRlQ29tcGFueRIXLnJ1Y2hlLnYxLkRlbGV0ZVJlcXVlc3QaGy5ydWNo\
        ZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggGElEKD1VuZGVsZXRlQ29tcGFueRIZLnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVz\
        dBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db21wYW55IgayuxgCCAdCA7oCAGIGcHJvdG8zCskQCiBydWNoZS9kaXJlY3RvcnkvdjEv\
        Y29udGFjdC5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUv\
        djEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byKzBQoHQ29u\
        dGFjdBIOCgJpZBgBIAEoA1ICaWQSPwoKYWNjb3VudF9pZBgCIAEoA0IgqrsYHAgBugEXChFkaXJlY3RvcnkuYWNjb3VudBACGAFS\
        CWFjY291bnRJZBIlCgpmaXJzdF9uYW1lGAMgASgJQgaquxgCEGRSCWZpcnN0TmFtZRIlCglsYXN0X25hbWUYBCABKAlCCKq7GAQI\
        ARBkUghsYXN0TmFtZRIoCglmdWxsX25hbWUYBSABKAlCC6q7GAcQyQEwATgBUghmdWxsTmFtZRIiCghmdW5jdGlvbhgGIAEoCUIG\
        qrsYAhBkUghmdW5jdGlvbhI7Cgl0ZWxlcGhvbmUYByABKAlCHaq7GBkQKDABchNkaXJlY3RvcnkudGVsZXBob25lUgl0ZWxlcGhv\
        bmUSNQoGbW9iaWxlGAggASgJQh2quxgZECgwAXITZGlyZWN0b3J5LnRlbGVwaG9uZVIGbW9iaWxlEjAKBWVtYWlsGAkgASgJQhqq\
        uxgWEP4BMAFyD2RpcmVjdG9yeS5lbWFpbFIFZW1haWwSIwoIbGlua2VkaW4YCiABKAlCB6q7GAMQyAFSCGxpbmtlZGluEjIKBXRp\
        dGxlGAsgASgJQhyquxgYsgEVCgJtcgoDbXJzCgJkcgoGbWFpdHJlUgV0aXRsZRIfCgVub3RlcxgMIAEoCUIJqrsYBRCQTjABUgVu\
        b3RlcxIaCghpbmFjdGl2ZRgNIAEoCFIIaW5hY3RpdmUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86\
        VaK7GFEKEWRpcmVjdG9yeS5jb250YWN0EglmdWxsX25hbWUyCWZ1bGxfbmFtZTIKYWNjb3VudF9pZDIIZnVuY3Rpb24yCXRlbGVw\
        aG9uZTIFZW1haWwiUwoYQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3RzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNvbnRhY3RSCGNvbnRhY3RzIqoBChRMaXN0Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5Db250YWN0Ughjb250YWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90\
        YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2Nv\
        bnRhY3QYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1\
        ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250\
        YWN0GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29n\
        bGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0\
        ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHky+QQKDkNvbnRhY3RTZXJ2aWNlEkcKCkdldENvbnRhY3QSFC5ydWNoZS52MS5HZXRS\
        ZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIARJjChBCYXRjaEdldENvbnRhY3RzEhkucnVjaGUudjEu\
        QmF0Y2hHZXRSZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0Q29udGFjdHNSZXNwb25zZSIGsrsYAggCElcKDExp\
        c3RDb250YWN0cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb250YWN0c1Jlc3BvbnNl\
        IgayuxgCCAMSXgoNQ3JlYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVDb250YWN0UmVxdWVzdBobLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAQSXgoNVXBkYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVD\
        b250YWN0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAUSTQoNRGVsZXRlQ29udGFjdBIXLnJ1Y2hl\
        LnYxLkRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggGElEKD1VuZGVsZXRlQ29udGFjdBIZ\
        LnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAdCA7oCAGIGcHJvdG8z\
        CrEcCh1ydWNoZS9kaXJlY3RvcnkvdjEvbGVhZC5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmll\
        bGRfbWFzay5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2FjY291bnQu\
        cHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9hZGRyZXNzLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvY29udGFjdC5wcm90bxoa\
        cnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byKO\
        CgoETGVhZBIOCgJpZBgBIAEoA1ICaWQSJQoKZmlyc3RfbmFtZRgCIAEoCUIGqrsYAhBkUglmaXJzdE5hbWUSIwoJbGFzdF9uYW1l\
        GAMgASgJQgaquxgCEGRSCGxhc3ROYW1lEigKCWZ1bGxfbmFtZRgEIAEoCUILqrsYBxDJATABOAFSCGZ1bGxOYW1lEi4KDGNvbXBh\
        bnlfbmFtZRgFIAEoCUILqrsYBxDIATABOAFSC2NvbXBhbnlOYW1lEiIKCGZ1bmN0aW9uGAYgASgJQgaquxgCEGRSCGZ1bmN0aW9u\
        EkIKCXRlbGVwaG9uZRgHIAEoCUIkqrsYIBAoMAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgl0ZWxlcGhvbmUSPAoGbW9i\
        aWxlGAggASgJQiSquxggECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmVSBm1vYmlsZRI3CgVlbWFpbBgJIAEoCUIhqrsY\
        HRD+ATABYgVyZWFjaHIPZGlyZWN0b3J5LmVtYWlsUgVlbWFpbBJCCgdhZGRyZXNzGAogASgLMhsucnVjaGUuZGlyZWN0b3J5LnYx\
        LkFkZHJlc3NCC6q7GAdiBXJlYWNoUgdhZGRyZXNzEi8KBXNpcmVuGAsgASgJQhmquxgVECgwAXIPZGlyZWN0b3J5LnNpcmVuUgVz\
        aXJlbhJoCgZzb3VyY2UYDCABKAlCUKq7GExiDXF1YWxpZmljYXRpb26yAToKA3dlYgoEZmFpcgoIcmVmZXJyYWwKCXRlbGVwaG9u\
        ZRIYZGlyZWN0b3J5LmFjY291bnQuc291cmNlUgZzb3VyY2USSwoGc3RhdHVzGA0gASgOMh4ucnVjaGUuZGlyZWN0b3J5LnYxLkxl\
        YWRTdGF0dXNCE6q7GA9iDXF1YWxpZmljYXRpb25SBnN0YXR1cxIsCgRuZWVkGA4gASgJQhiquxgUEJBOMAFiDXF1YWxpZmljYXRp\
        b25SBG5lZWQSMwoGYnVkZ2V0GBAgASgJQhuquxgXYg1xdWFsaWZpY2F0aW9uogEFCAISATBSBmJ1ZGdldBI7Cg1kZWNpc2lvbl9k\
        YXRlGBEgASgJQhaquxgSYg1xdWFsaWZpY2F0aW9uqgEAUgxkZWNpc2lvbkRhdGUSPQoOc2FsZXNwZXJzb25faWQYEiABKANCFqq7\
        GBK6AQ8KC2tlcm5lbC51c2VyEANSDXNhbGVzcGVyc29uSWQSHwoFbm90ZXMYEyABKAlCCaq7GAUQkE4wAVIFbm90ZXMSOwoKYWNj\
        b3VudF9pZBgUIAEoA0IcqrsYGLoBFQoRZGlyZWN0b3J5LmFjY291bnQQA1IJYWNjb3VudElkEjsKCmNvbnRhY3RfaWQYFSABKANC\
        HKq7GBi6ARUKEWRpcmVjdG9yeS5jb250YWN0EANSCWNvbnRhY3RJZBI9Cgxjb252ZXJ0X3RpbWUYFiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuVGltZXN0YW1wUgtjb252ZXJ0VGltZRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzpiorsY\
        XgoOZGlyZWN0b3J5LmxlYWQSCWZ1bGxfbmFtZTIJZnVsbF9uYW1lMgxjb21wYW55X25hbWUyBnN0YXR1czIOc2FsZXNwZXJzb25f\
        aWQyCXRlbGVwaG9uZTIFZW1haWwiRwoVQmF0Y2hHZXRMZWFkc1Jlc3BvbnNlEi4KBWxlYWRzGAEgAygLMhgucnVjaGUuZGlyZWN0\
        b3J5LnYxLkxlYWRSBWxlYWRzIp4BChFMaXN0TGVhZHNSZXNwb25zZRIuCgVsZWFkcxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5MZWFkUgVsZWFkcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gA\
        Ugl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUihQEKEUNyZWF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQYASABKAsyGC5ydWNoZS5k\
        aXJlY3RvcnkudjEuTGVhZFIEbGVhZBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEo\
        CFIMdmFsaWRhdGVPbmx5IsIBChFVcGRhdGVMZWFkUmVxdWVzdBIsCgRsZWFkGAEgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxl\
        YWRSBGxlYWQSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJl\
        cXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHki2gEKEkNvbnZlcnRM\
        ZWFkUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKYWNjb3VudF9pZBgCIAEoA1IJYWNjb3VudElkEh8KC25ld19hY2NvdW50GAMg\
        ASgIUgpuZXdBY2NvdW50EiAKC29wcG9ydHVuaXR5GAQgASgIUgtvcHBvcnR1bml0eRIzCgRyb2xlGAUgASgOMh8ucnVjaGUuZGly\
        ZWN0b3J5LnYxLkFjY291bnRSb2xlUgRyb2xlEh0KCnJlcXVlc3RfaWQYBiABKAlSCXJlcXVlc3RJZCL5AQoTQ29udmVydExlYWRS\
        ZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSNQoHY29udGFjdBgC\
        IAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0Ugdjb250YWN0EiwKBGxlYWQYAyABKAsyGC5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGVhZFIEbGVhZBJGCgpjYW5kaWRhdGVzGAQgAygLMiYucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNhbmRpZGF0ZVIK\
        Y2FuZGlkYXRlcyKoAQoNTGVhZENvbnZlcnRlZBIXCgdsZWFkX2lkGAEgASgDUgZsZWFkSWQSHQoKYWNjb3VudF9pZBgCIAEoA1IJ\
        YWNjb3VudElkEh0KCmNvbnRhY3RfaWQYAyABKANSCWNvbnRhY3RJZBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHk6\
        Hrq7GBoKGGRpcmVjdG9yeS5sZWFkX2NvbnZlcnRlZCpmCgpMZWFkU3RhdHVzEhsKF0xFQURfU1RBVFVTX1VOU1BFQ0lGSUVEEAAS\
        DgoKSU5URVJFU1RFRBABEhIKDklOX05FR09USUFUSU9OEAISDQoJQ09OVkVSVEVEEAMSCAoETE9TVBAEMsYFCgtMZWFkU2Vydmlj\
        ZRJBCgdHZXRMZWFkEhQucnVjaGUudjEuR2V0UmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAESXQoNQmF0\
        Y2hHZXRMZWFkcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldExlYWRzUmVz\
        cG9uc2UiBrK7GAIIAhJRCglMaXN0TGVhZHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0\
        TGVhZHNSZXNwb25zZSIGsrsYAggDElUKCkNyZWF0ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlTGVhZFJlcXVlc3Qa\
        GC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggEElUKClVwZGF0ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRl\
        TGVhZFJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggFEkcKCkRlbGV0ZUxlYWQSFy5ydWNoZS52MS5EZWxl\
        dGVSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBhJLCgxVbmRlbGV0ZUxlYWQSGS5ydWNoZS52MS5VbmRl\
        bGV0ZVJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggHEn4KC0NvbnZlcnRMZWFkEiYucnVjaGUuZGlyZWN0\
        b3J5LnYxLkNvbnZlcnRMZWFkUmVxdWVzdBonLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db252ZXJ0TGVhZFJlc3BvbnNlIh6yuxgaEAIa\
        FmRpcmVjdG9yeS5sZWFkOmNvbnZlcnRCA7oCAGIGcHJvdG8zCtULCiFydWNoZS9kaXJlY3RvcnkvdjEvc2V0dGluZ3MucHJvdG8S\
        EnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25z\
        LnByb3RvGhdydWNoZS92MS9zZXR0aW5ncy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i1QUKEURpcmVjdG9yeVNldHRpbmdz\
        Eg4KAmlkGAEgASgDUgJpZBItCgVzY29wZRgCIAEoCzIXLnJ1Y2hlLnYxLlNldHRpbmdzU2NvcGVSBXNjb3BlEjQKD25vdGVfZHVw\
        bGljYXRlcxgDIAEoCEIGqrsYAmgBSABSDm5vdGVEdXBsaWNhdGVziAEBElkKGnByb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzGAQg\
        ASgFQhaquxgSUQAAAAAAAPA/WQAAAAAAAF5ASAFSGHByb3NwZWN0SW5hY3Rpdml0eU1vbnRoc4gBARJQCg9kdXBsaWNhdGVfY2hl\
        Y2sYBSABKA4yIi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2hlY2tIAlIOZHVwbGljYXRlQ2hlY2uIAQESKgoOZW1haWxf\
        cmVxdWlyZWQYBiABKAhIA1INZW1haWxSZXF1aXJlZIgBARIkCgtiaXJ0aF9kYXRlcxgHIAEoCEgEUgpiaXJ0aERhdGVziAEBEiQK\
        C2NoZWNrX3Rvd25zGAggASgISAVSCmNoZWNrVG93bnOIAQESNwoMcmVnaXN0ZXJfdXJsGAkgASgJQhSquxgQEPQDIgtodHRwcz86\
        Ly8uK1ILcmVnaXN0ZXJVcmwSLQoMcmVnaXN0ZXJfa2V5GAogASgJQgqquxgGEMgB0gEAUgtyZWdpc3RlcktleRIoCgRpbmZvGA8g\
        ASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzoaorsYFgoSZGlyZWN0b3J5LnNldHRpbmdzKAFCEgoQX25vdGVfZHVwbGlj\
        YXRlc0IdChtfcHJvc3BlY3RfaW5hY3Rpdml0eV9tb250aHNCEgoQX2R1cGxpY2F0ZV9jaGVja0IRCg9fZW1haWxfcmVxdWlyZWRC\
        DgoMX2JpcnRoX2RhdGVzQg4KDF9jaGVja190b3ducyL3AQoeVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0ElQKEmRpcmVj\
        dG9yeV9zZXR0aW5ncxgBIAEoCzIlLnJ1Y2hlLmRpcmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5nc1IRZGlyZWN0b3J5U2V0dGlu\
        Z3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3Rf\
        aWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkqUAoORHVwbGljYXRlQ2hlY2sS\
        HwobRFVQTElDQVRFX0NIRUNLX1VOU1BFQ0lGSUVEEAASBwoDT0ZGEAESCAoEV0FSThACEgoKBlJFRlVTRRADMv0BChhEaXJlY3Rv\
        cnlTZXR0aW5nc1NlcnZpY2USYwoUR2V0RGlyZWN0b3J5U2V0dGluZ3MSHC5ydWNoZS52MS5HZXRTZXR0aW5nc1JlcXVlc3QaJS5y\
        dWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3MiBrK7GAIICBJ8ChdVcGRhdGVEaXJlY3RvcnlTZXR0aW5ncxIyLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVEaXJlY3RvcnlTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0\
        b3J5U2V0dGluZ3MiBrK7GAIICUIDugIAYgZwcm90bzMK6wcKHXJ1Y2hlL2RpcmVjdG9yeS92MS90b3duLnByb3RvEhJydWNoZS5k\
        aXJlY3RvcnkudjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEv\
        dHlwZXMucHJvdG8i7gIKBFRvd24SDgoCaWQYASABKANSAmlkEiAKBG5hbWUYAiABKAlCDKq7GAgIARBkMAE4AVIEbmFtZRI3Cgtw\
        b3N0YWxfY29kZRgDIAEoCUIWqrsYEggBEAUiCFswLTldezV9MAE4AVIKcG9zdGFsQ29kZRI/CgppbnNlZV9jb2RlGAQgASgJQiCq\
        uxgcCAEQBSIUWzAtOV1bMC05QUJdWzAtOV17M304AVIJaW5zZWVDb2RlEi0KDWRlbGl2ZXJ5X25hbWUYBSABKAlCCKq7GAQQZDAB\
        UgxkZWxpdmVyeU5hbWUSJAoIbG9jYWxpdHkYBiABKAlCCKq7GAQQZDABUghsb2NhbGl0eRIoCgRpbmZvGA8gASgLMhQucnVjaGUu\
        djEuUmVjb3JkSW5mb1IEaW5mbzo7orsYNwoOZGlyZWN0b3J5LnRvd24SBG5hbWUyC3Bvc3RhbF9jb2RlMgRuYW1lMgppbnNlZV9j\
        b2RlOAEiRwoVQmF0Y2hHZXRUb3duc1Jlc3BvbnNlEi4KBXRvd25zGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd25SBXRv\
        d25zIp4BChFMaXN0VG93bnNSZXNwb25zZRIuCgV0b3ducxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5Ub3duUgV0b3ducxIm\
        Cg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFC\
        DQoLX3RvdGFsX3NpemUyggIKC1Rvd25TZXJ2aWNlEkEKB0dldFRvd24SFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUuZGly\
        ZWN0b3J5LnYxLlRvd24iBrK7GAIIARJdCg1CYXRjaEdldFRvd25zEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GikucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkJhdGNoR2V0VG93bnNSZXNwb25zZSIGsrsYAggCElEKCUxpc3RUb3ducxIVLnJ1Y2hlLnYxLkxpc3RSZXF1\
        ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RUb3duc1Jlc3BvbnNlIgayuxgCCANCA7oCAGIGcHJvdG8z
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
