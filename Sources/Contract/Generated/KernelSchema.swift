// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Model

/// What the proto files of `Kernel` declare.
public enum KernelSchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CvM7CiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIk0KEUZpbGVEZXNjcmlwdG9yU2V0\
        EjgKBGZpbGUYASADKAsyJC5nb29nbGUucHJvdG9idWYuRmlsZURlc2NyaXB0b3JQcm90b1IEZmlsZSLkBAoTRmlsZURlc2NyaXB0\
        b3JQcm90bxISCgRuYW1lGAEgASgJUgRuYW1lEhgKB3BhY2thZ2UYAiABKAlSB3BhY2thZ2USHgoKZGVwZW5kZW5jeRgDIAMoCVIK\
        ZGVwZW5kZW5jeRIrChFwdWJsaWNfZGVwZW5kZW5jeRgKIAMoBVIQcHVibGljRGVwZW5kZW5jeRInCg93ZWFrX2RlcGVuZGVuY3kY\
        CyADKAVSDndlYWtEZXBlbmRlbmN5EkMKDG1lc3NhZ2VfdHlwZRgEIAMoCzIgLmdvb2dsZS5wcm90b2J1Zi5EZXNjcmlwdG9yUHJv\
        dG9SC21lc3NhZ2VUeXBlEkEKCWVudW1fdHlwZRgFIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5FbnVtRGVzY3JpcHRvclByb3RvUghl\
        bnVtVHlwZRJBCgdzZXJ2aWNlGAYgAygLMicuZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VEZXNjcmlwdG9yUHJvdG9SB3NlcnZpY2US\
        QwoJZXh0ZW5zaW9uGAcgAygLMiUuZ29vZ2xlLnByb3RvYnVmLkZpZWxkRGVzY3JpcHRvclByb3RvUglleHRlbnNpb24SNgoHb3B0\
        aW9ucxgIIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3B0aW9uc1IHb3B0aW9ucxJJChBzb3VyY2VfY29kZV9pbmZvGAkgASgL\
        Mh8uZ29vZ2xlLnByb3RvYnVmLlNvdXJjZUNvZGVJbmZvUg5zb3VyY2VDb2RlSW5mbxIWCgZzeW50YXgYDCABKAlSBnN5bnRheCK5\
        BgoPRGVzY3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSOwoFZmllbGQYAiADKAsyJS5nb29nbGUucHJvdG9idWYuRmll\
        bGREZXNjcmlwdG9yUHJvdG9SBWZpZWxkEkMKCWV4dGVuc2lvbhgGIAMoCzIlLmdvb2dsZS5wcm90b2J1Zi5GaWVsZERlc2NyaXB0\
        b3JQcm90b1IJZXh0ZW5zaW9uEkEKC25lc3RlZF90eXBlGAMgAygLMiAuZ29vZ2xlLnByb3RvYnVmLkRlc2NyaXB0b3JQcm90b1IK\
        bmVzdGVkVHlwZRJBCgllbnVtX3R5cGUYBCADKAsyJC5nb29nbGUucHJvdG9idWYuRW51bURlc2NyaXB0b3JQcm90b1IIZW51bVR5\
        cGUSWAoPZXh0ZW5zaW9uX3JhbmdlGAUgAygLMi8uZ29vZ2xlLnByb3RvYnVmLkRlc2NyaXB0b3JQcm90by5FeHRlbnNpb25SYW5n\
        ZVIOZXh0ZW5zaW9uUmFuZ2USRAoKb25lb2ZfZGVjbBgIIAMoCzIlLmdvb2dsZS5wcm90b2J1Zi5PbmVvZkRlc2NyaXB0b3JQcm90\
        b1IJb25lb2ZEZWNsEjkKB29wdGlvbnMYByABKAsyHy5nb29nbGUucHJvdG9idWYuTWVzc2FnZU9wdGlvbnNSB29wdGlvbnMSVQoO\
        cmVzZXJ2ZWRfcmFuZ2UYCSADKAsyLi5nb29nbGUucHJvdG9idWYuRGVzY3JpcHRvclByb3RvLlJlc2VydmVkUmFuZ2VSDXJlc2Vy\
        dmVkUmFuZ2USIwoNcmVzZXJ2ZWRfbmFtZRgKIAMoCVIMcmVzZXJ2ZWROYW1lGnoKDkV4dGVuc2lvblJhbmdlEhQKBXN0YXJ0GAEg\
        ASgFUgVzdGFydBIQCgNlbmQYAiABKAVSA2VuZBJACgdvcHRpb25zGAMgASgLMiYuZ29vZ2xlLnByb3RvYnVmLkV4dGVuc2lvblJh\
        bmdlT3B0aW9uc1IHb3B0aW9ucxo3Cg1SZXNlcnZlZFJhbmdlEhQKBXN0YXJ0GAEgASgFUgVzdGFydBIQCgNlbmQYAiABKAVSA2Vu\
        ZCJ8ChVFeHRlbnNpb25SYW5nZU9wdGlvbnMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVm\
        LlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24qCQjoBxCAgICAAiLBBgoURmllbGREZXNjcmlwdG9yUHJv\
        dG8SEgoEbmFtZRgBIAEoCVIEbmFtZRIWCgZudW1iZXIYAyABKAVSBm51bWJlchJBCgVsYWJlbBgEIAEoDjIrLmdvb2dsZS5wcm90\
        b2J1Zi5GaWVsZERlc2NyaXB0b3JQcm90by5MYWJlbFIFbGFiZWwSPgoEdHlwZRgFIAEoDjIqLmdvb2dsZS5wcm90b2J1Zi5GaWVs\
        ZERlc2NyaXB0b3JQcm90by5UeXBlUgR0eXBlEhsKCXR5cGVfbmFtZRgGIAEoCVIIdHlwZU5hbWUSGgoIZXh0ZW5kZWUYAiABKAlS\
        CGV4dGVuZGVlEiMKDWRlZmF1bHRfdmFsdWUYByABKAlSDGRlZmF1bHRWYWx1ZRIfCgtvbmVvZl9pbmRleBgJIAEoBVIKb25lb2ZJ\
        bmRleBIbCglqc29uX25hbWUYCiABKAlSCGpzb25OYW1lEjcKB29wdGlvbnMYCCABKAsyHS5nb29nbGUucHJvdG9idWYuRmllbGRP\
        cHRpb25zUgdvcHRpb25zEicKD3Byb3RvM19vcHRpb25hbBgRIAEoCFIOcHJvdG8zT3B0aW9uYWwitgIKBFR5cGUSDwoLVFlQRV9E\
        T1VCTEUQARIOCgpUWVBFX0ZMT0FUEAISDgoKVFlQRV9JTlQ2NBADEg8KC1RZUEVfVUlOVDY0EAQSDgoKVFlQRV9JTlQzMhAFEhAK\
        DFRZUEVfRklYRUQ2NBAGEhAKDFRZUEVfRklYRUQzMhAHEg0KCVRZUEVfQk9PTBAIEg8KC1RZUEVfU1RSSU5HEAkSDgoKVFlQRV9H\
        Uk9VUBAKEhAKDFRZUEVfTUVTU0FHRRALEg4KClRZUEVfQllURVMQDBIPCgtUWVBFX1VJTlQzMhANEg0KCVRZUEVfRU5VTRAOEhEK\
        DVRZUEVfU0ZJWEVEMzIQDxIRCg1UWVBFX1NGSVhFRDY0EBASDwoLVFlQRV9TSU5UMzIQERIPCgtUWVBFX1NJTlQ2NBASIkMKBUxh\
        YmVsEhIKDkxBQkVMX09QVElPTkFMEAESEgoOTEFCRUxfUkVRVUlSRUQQAhISCg5MQUJFTF9SRVBFQVRFRBADImMKFE9uZW9mRGVz\
        Y3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSNwoHb3B0aW9ucxgCIAEoCzIdLmdvb2dsZS5wcm90b2J1Zi5PbmVvZk9w\
        dGlvbnNSB29wdGlvbnMi4wIKE0VudW1EZXNjcmlwdG9yUHJvdG8SEgoEbmFtZRgBIAEoCVIEbmFtZRI/CgV2YWx1ZRgCIAMoCzIp\
        Lmdvb2dsZS5wcm90b2J1Zi5FbnVtVmFsdWVEZXNjcmlwdG9yUHJvdG9SBXZhbHVlEjYKB29wdGlvbnMYAyABKAsyHC5nb29nbGUu\
        cHJvdG9idWYuRW51bU9wdGlvbnNSB29wdGlvbnMSXQoOcmVzZXJ2ZWRfcmFuZ2UYBCADKAsyNi5nb29nbGUucHJvdG9idWYuRW51\
        bURlc2NyaXB0b3JQcm90by5FbnVtUmVzZXJ2ZWRSYW5nZVINcmVzZXJ2ZWRSYW5nZRIjCg1yZXNlcnZlZF9uYW1lGAUgAygJUgxy\
        ZXNlcnZlZE5hbWUaOwoRRW51bVJlc2VydmVkUmFuZ2USFAoFc3RhcnQYASABKAVSBXN0YXJ0EhAKA2VuZBgCIAEoBVIDZW5kIoMB\
        ChhFbnVtVmFsdWVEZXNjcmlwdG9yUHJvdG8SEgoEbmFtZRgBIAEoCVIEbmFtZRIWCgZudW1iZXIYAiABKAVSBm51bWJlchI7Cgdv\
        cHRpb25zGAMgASgLMiEuZ29vZ2xlLnByb3RvYnVmLkVudW1WYWx1ZU9wdGlvbnNSB29wdGlvbnMipwEKFlNlcnZpY2VEZXNjcmlw\
        dG9yUHJvdG8SEgoEbmFtZRgBIAEoCVIEbmFtZRI+CgZtZXRob2QYAiADKAsyJi5nb29nbGUucHJvdG9idWYuTWV0aG9kRGVzY3Jp\
        cHRvclByb3RvUgZtZXRob2QSOQoHb3B0aW9ucxgDIAEoCzIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9uc1IHb3B0aW9u\
        cyKJAgoVTWV0aG9kRGVzY3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSHQoKaW5wdXRfdHlwZRgCIAEoCVIJaW5wdXRU\
        eXBlEh8KC291dHB1dF90eXBlGAMgASgJUgpvdXRwdXRUeXBlEjgKB29wdGlvbnMYBCABKAsyHi5nb29nbGUucHJvdG9idWYuTWV0\
        aG9kT3B0aW9uc1IHb3B0aW9ucxIwChBjbGllbnRfc3RyZWFtaW5nGAUgASgIOgVmYWxzZVIPY2xpZW50U3RyZWFtaW5nEjAKEHNl\
        cnZlcl9zdHJlYW1pbmcYBiABKAg6BWZhbHNlUg9zZXJ2ZXJTdHJlYW1pbmcikQkKC0ZpbGVPcHRpb25zEiEKDGphdmFfcGFja2Fn\
        ZRgBIAEoCVILamF2YVBhY2thZ2USMAoUamF2YV9vdXRlcl9jbGFzc25hbWUYCCABKAlSEmphdmFPdXRlckNsYXNzbmFtZRI1ChNq\
        YXZhX211bHRpcGxlX2ZpbGVzGAogASgIOgVmYWxzZVIRamF2YU11bHRpcGxlRmlsZXMSRAodamF2YV9nZW5lcmF0ZV9lcXVhbHNf\
        YW5kX2hhc2gYFCABKAhCAhgBUhlqYXZhR2VuZXJhdGVFcXVhbHNBbmRIYXNoEjoKFmphdmFfc3RyaW5nX2NoZWNrX3V0ZjgYGyAB\
        KAg6BWZhbHNlUhNqYXZhU3RyaW5nQ2hlY2tVdGY4ElMKDG9wdGltaXplX2ZvchgJIAEoDjIpLmdvb2dsZS5wcm90b2J1Zi5GaWxl\
        T3B0aW9ucy5PcHRpbWl6ZU1vZGU6BVNQRUVEUgtvcHRpbWl6ZUZvchIdCgpnb19wYWNrYWdlGAsgASgJUglnb1BhY2thZ2USNQoT\
        Y2NfZ2VuZXJpY19zZXJ2aWNlcxgQIAEoCDoFZmFsc2VSEWNjR2VuZXJpY1NlcnZpY2VzEjkKFWphdmFfZ2VuZXJpY19zZXJ2aWNl\
        cxgRIAEoCDoFZmFsc2VSE2phdmFHZW5lcmljU2VydmljZXMSNQoTcHlfZ2VuZXJpY19zZXJ2aWNlcxgSIAEoCDoFZmFsc2VSEXB5\
        R2VuZXJpY1NlcnZpY2VzEjcKFHBocF9nZW5lcmljX3NlcnZpY2VzGCogASgIOgVmYWxzZVIScGhwR2VuZXJpY1NlcnZpY2VzEiUK\
        CmRlcHJlY2F0ZWQYFyABKAg6BWZhbHNlUgpkZXByZWNhdGVkEi4KEGNjX2VuYWJsZV9hcmVuYXMYHyABKAg6BHRydWVSDmNjRW5h\
        YmxlQXJlbmFzEioKEW9iamNfY2xhc3NfcHJlZml4GCQgASgJUg9vYmpjQ2xhc3NQcmVmaXgSKQoQY3NoYXJwX25hbWVzcGFjZRgl\
        IAEoCVIPY3NoYXJwTmFtZXNwYWNlEiEKDHN3aWZ0X3ByZWZpeBgnIAEoCVILc3dpZnRQcmVmaXgSKAoQcGhwX2NsYXNzX3ByZWZp\
        eBgoIAEoCVIOcGhwQ2xhc3NQcmVmaXgSIwoNcGhwX25hbWVzcGFjZRgpIAEoCVIMcGhwTmFtZXNwYWNlEjQKFnBocF9tZXRhZGF0\
        YV9uYW1lc3BhY2UYLCABKAlSFHBocE1ldGFkYXRhTmFtZXNwYWNlEiEKDHJ1YnlfcGFja2FnZRgtIAEoCVILcnVieVBhY2thZ2US\
        WAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50\
        ZXJwcmV0ZWRPcHRpb24iOgoMT3B0aW1pemVNb2RlEgkKBVNQRUVEEAESDQoJQ09ERV9TSVpFEAISEAoMTElURV9SVU5USU1FEAMq\
        CQjoBxCAgICAAkoECCYQJyLjAgoOTWVzc2FnZU9wdGlvbnMSPAoXbWVzc2FnZV9zZXRfd2lyZV9mb3JtYXQYASABKAg6BWZhbHNl\
        UhRtZXNzYWdlU2V0V2lyZUZvcm1hdBJMCh9ub19zdGFuZGFyZF9kZXNjcmlwdG9yX2FjY2Vzc29yGAIgASgIOgVmYWxzZVIcbm9T\
        dGFuZGFyZERlc2NyaXB0b3JBY2Nlc3NvchIlCgpkZXByZWNhdGVkGAMgASgIOgVmYWxzZVIKZGVwcmVjYXRlZBIbCgltYXBfZW50\
        cnkYByABKAhSCG1hcEVudHJ5ElgKFHVuaW50ZXJwcmV0ZWRfb3B0aW9uGOcHIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5VbmludGVy\
        cHJldGVkT3B0aW9uUhN1bmludGVycHJldGVkT3B0aW9uKgkI6AcQgICAgAJKBAgEEAVKBAgFEAZKBAgGEAdKBAgIEAlKBAgJEAoi\
        kgQKDEZpZWxkT3B0aW9ucxJBCgVjdHlwZRgBIAEoDjIjLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMuQ1R5cGU6BlNUUklO\
        R1IFY3R5cGUSFgoGcGFja2VkGAIgASgIUgZwYWNrZWQSRwoGanN0eXBlGAYgASgOMiQuZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0\
        aW9ucy5KU1R5cGU6CUpTX05PUk1BTFIGanN0eXBlEhkKBGxhenkYBSABKAg6BWZhbHNlUgRsYXp5Ei4KD3VudmVyaWZpZWRfbGF6\
        eRgPIAEoCDoFZmFsc2VSDnVudmVyaWZpZWRMYXp5EiUKCmRlcHJlY2F0ZWQYAyABKAg6BWZhbHNlUgpkZXByZWNhdGVkEhkKBHdl\
        YWsYCiABKAg6BWZhbHNlUgR3ZWFrElgKFHVuaW50ZXJwcmV0ZWRfb3B0aW9uGOcHIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5Vbmlu\
        dGVycHJldGVkT3B0aW9uUhN1bmludGVycHJldGVkT3B0aW9uIi8KBUNUeXBlEgoKBlNUUklORxAAEggKBENPUkQQARIQCgxTVFJJ\
        TkdfUElFQ0UQAiI1CgZKU1R5cGUSDQoJSlNfTk9STUFMEAASDQoJSlNfU1RSSU5HEAESDQoJSlNfTlVNQkVSEAIqCQjoBxCAgICA\
        AkoECAQQBSJzCgxPbmVvZk9wdGlvbnMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVu\
        aW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24qCQjoBxCAgICAAiLAAQoLRW51bU9wdGlvbnMSHwoLYWxsb3df\
        YWxpYXMYAiABKAhSCmFsbG93QWxpYXMSJQoKZGVwcmVjYXRlZBgDIAEoCDoFZmFsc2VSCmRlcHJlY2F0ZWQSWAoUdW5pbnRlcnBy\
        ZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRp\
        b24qCQjoBxCAgICAAkoECAUQBiKeAQoQRW51bVZhbHVlT3B0aW9ucxIlCgpkZXByZWNhdGVkGAEgASgIOgVmYWxzZVIKZGVwcmVj\
        YXRlZBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRlZE9wdGlvblIT\
        dW5pbnRlcnByZXRlZE9wdGlvbioJCOgHEICAgIACIpwBCg5TZXJ2aWNlT3B0aW9ucxIlCgpkZXByZWNhdGVkGCEgASgIOgVmYWxz\
        ZVIKZGVwcmVjYXRlZBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRl\
        ZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbioJCOgHEICAgIACIuACCg1NZXRob2RPcHRpb25zEiUKCmRlcHJlY2F0ZWQYISAB\
        KAg6BWZhbHNlUgpkZXByZWNhdGVkEnEKEWlkZW1wb3RlbmN5X2xldmVsGCIgASgOMi8uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9w\
        dGlvbnMuSWRlbXBvdGVuY3lMZXZlbDoTSURFTVBPVEVOQ1lfVU5LTk9XTlIQaWRlbXBvdGVuY3lMZXZlbBJYChR1bmludGVycHJl\
        dGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlv\
        biJQChBJZGVtcG90ZW5jeUxldmVsEhcKE0lERU1QT1RFTkNZX1VOS05PV04QABITCg9OT19TSURFX0VGRkVDVFMQARIOCgpJREVN\
        UE9URU5UEAIqCQjoBxCAgICAAiKaAwoTVW5pbnRlcnByZXRlZE9wdGlvbhJBCgRuYW1lGAIgAygLMi0uZ29vZ2xlLnByb3RvYnVm\
        LlVuaW50ZXJwcmV0ZWRPcHRpb24uTmFtZVBhcnRSBG5hbWUSKQoQaWRlbnRpZmllcl92YWx1ZRgDIAEoCVIPaWRlbnRpZmllclZh\
        bHVlEiwKEnBvc2l0aXZlX2ludF92YWx1ZRgEIAEoBFIQcG9zaXRpdmVJbnRWYWx1ZRIsChJuZWdhdGl2ZV9pbnRfdmFsdWUYBSAB\
        KANSEG5lZ2F0aXZlSW50VmFsdWUSIQoMZG91YmxlX3ZhbHVlGAYgASgBUgtkb3VibGVWYWx1ZRIhCgxzdHJpbmdfdmFsdWUYByAB\
        KAxSC3N0cmluZ1ZhbHVlEicKD2FnZ3JlZ2F0ZV92YWx1ZRgIIAEoCVIOYWdncmVnYXRlVmFsdWUaSgoITmFtZVBhcnQSGwoJbmFt\
        ZV9wYXJ0GAEgAigJUghuYW1lUGFydBIhCgxpc19leHRlbnNpb24YAiACKAhSC2lzRXh0ZW5zaW9uIqcCCg5Tb3VyY2VDb2RlSW5m\
        bxJECghsb2NhdGlvbhgBIAMoCzIoLmdvb2dsZS5wcm90b2J1Zi5Tb3VyY2VDb2RlSW5mby5Mb2NhdGlvblIIbG9jYXRpb24azgEK\
        CExvY2F0aW9uEhYKBHBhdGgYASADKAVCAhABUgRwYXRoEhYKBHNwYW4YAiADKAVCAhABUgRzcGFuEikKEGxlYWRpbmdfY29tbWVu\
        dHMYAyABKAlSD2xlYWRpbmdDb21tZW50cxIrChF0cmFpbGluZ19jb21tZW50cxgEIAEoCVIQdHJhaWxpbmdDb21tZW50cxI6Chls\
        ZWFkaW5nX2RldGFjaGVkX2NvbW1lbnRzGAYgAygJUhdsZWFkaW5nRGV0YWNoZWRDb21tZW50cyLRAQoRR2VuZXJhdGVkQ29kZUlu\
        Zm8STQoKYW5ub3RhdGlvbhgBIAMoCzItLmdvb2dsZS5wcm90b2J1Zi5HZW5lcmF0ZWRDb2RlSW5mby5Bbm5vdGF0aW9uUgphbm5v\
        dGF0aW9uGm0KCkFubm90YXRpb24SFgoEcGF0aBgBIAMoBUICEAFSBHBhdGgSHwoLc291cmNlX2ZpbGUYAiABKAlSCnNvdXJjZUZp\
        bGUSFAoFYmVnaW4YAyABKAVSBWJlZ2luEhAKA2VuZBgEIAEoBVIDZW5kQn4KE2NvbS5nb29nbGUucHJvdG9idWZCEERlc2NyaXB0\
        b3JQcm90b3NIAVotZ29vZ2xlLmdvbGFuZy5vcmcvcHJvdG9idWYvdHlwZXMvZGVzY3JpcHRvcnBi+AEBogIDR1BCqgIaR29vZ2xl\
        LlByb3RvYnVmLlJlZmxlY3Rpb24K7g4KGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvEghydWNoZS52MRogZ29vZ2xlL3Byb3Rv\
        YnVmL2Rlc2NyaXB0b3IucHJvdG8iOwoLRW50aXR5UnVsZXMSEgoEbmFtZRgBIAEoCVIEbmFtZRIYCgdkaXNwbGF5GAIgASgJUgdk\
        aXNwbGF5IiAKCkV2ZW50UnVsZXMSEgoEbmFtZRgBIAEoCVIEbmFtZSKeBAoKRmllbGRSdWxlcxIaCghyZXF1aXJlZBgBIAEoCFII\
        cmVxdWlyZWQSHQoKbWF4X2xlbmd0aBgCIAEoBVIJbWF4TGVuZ3RoEh0KCm1pbl9sZW5ndGgYAyABKAVSCW1pbkxlbmd0aBIYCgdw\
        YXR0ZXJuGAQgASgJUgdwYXR0ZXJuEiwKBnVuaXF1ZRgFIAEoCzIULnJ1Y2hlLnYxLlVuaXF1ZVJ1bGVSBnVuaXF1ZRIWCgZzZWFy\
        Y2gYBiABKAhSBnNlYXJjaBISCgRzb3J0GAcgASgIUgRzb3J0EhYKBmZyb3plbhgIIAEoCFIGZnJvemVuEhsKCW1heF9pdGVtcxgJ\
        IAEoBVIIbWF4SXRlbXMSFQoDbWluGAogASgBSAFSA21pbogBARIVCgNtYXgYCyABKAFIAlIDbWF4iAEBEjEKB2RlY2ltYWwYFCAB\
        KAsyFS5ydWNoZS52MS5EZWNpbWFsUnVsZUgAUgdkZWNpbWFsEigKBGRhdGUYFSABKAsyEi5ydWNoZS52MS5EYXRlUnVsZUgAUgRk\
        YXRlEi4KBmNob2ljZRgWIAEoCzIULnJ1Y2hlLnYxLkNob2ljZVJ1bGVIAFIGY2hvaWNlEjcKCXJlZmVyZW5jZRgXIAEoCzIXLnJ1\
        Y2hlLnYxLlJlZmVyZW5jZVJ1bGVIAFIJcmVmZXJlbmNlQgkKB21lYW5pbmdCBgoEX21pbkIGCgRfbWF4IiQKClVuaXF1ZVJ1bGUS\
        FgoGd2l0aGluGAEgAygJUgZ3aXRoaW4iWwoLRGVjaW1hbFJ1bGUSFAoFc2NhbGUYASABKAVSBXNjYWxlEhAKA21pbhgCIAEoCVID\
        bWluEhAKA21heBgDIAEoCVIDbWF4EhIKBHJhdGUYBCABKAhSBHJhdGUiCgoIRGF0ZVJ1bGUiJAoKQ2hvaWNlUnVsZRIWCgZ2YWx1\
        ZXMYASADKAlSBnZhbHVlcyJYCg1SZWZlcmVuY2VSdWxlEhYKBmVudGl0eRgBIAEoCVIGZW50aXR5Ei8KCW9uX2RlbGV0ZRgCIAEo\
        DjISLnJ1Y2hlLnYxLk9uRGVsZXRlUghvbkRlbGV0ZSLTAQoLTWV0aG9kUnVsZXMSNAoIc3RhbmRhcmQYASABKA4yGC5ydWNoZS52\
        MS5TdGFuZGFyZE1ldGhvZFIIc3RhbmRhcmQSKAoEa2luZBgCIAEoDjIULnJ1Y2hlLnYxLk1ldGhvZEtpbmRSBGtpbmQSHgoKcGVy\
        bWlzc2lvbhgDIAEoCVIKcGVybWlzc2lvbhIuCghhdWRpZW5jZRgEIAEoDjISLnJ1Y2hlLnYxLkF1ZGllbmNlUghhdWRpZW5jZRIU\
        CgVwb2ludBgFIAEoCFIFcG9pbnQqSwoIT25EZWxldGUSGQoVT05fREVMRVRFX1VOU1BFQ0lGSUVEEAASDAoIUkVTVFJJQ1QQARIL\
        CgdDQVNDQURFEAISCQoFQ0xFQVIQAyqFAQoOU3RhbmRhcmRNZXRob2QSHwobU1RBTkRBUkRfTUVUSE9EX1VOU1BFQ0lGSUVEEAAS\
        BwoDR0VUEAESDQoJQkFUQ0hfR0VUEAISCAoETElTVBADEgoKBkNSRUFURRAEEgoKBlVQREFURRAFEgoKBkRFTEVURRAGEgwKCFVO\
        REVMRVRFEAcqTgoKTWV0aG9kS2luZBIbChdNRVRIT0RfS0lORF9VTlNQRUNJRklFRBAAEgkKBVFVRVJZEAESCwoHQ09NTUFORBAC\
        EgsKB1BST0NFU1MQAypOCghBdWRpZW5jZRIYChRBVURJRU5DRV9VTlNQRUNJRklFRBAAEgsKB0FOWUJPRFkQARINCglTSUdORURf\
        SU4QAhIMCghPUEVSQVRPUhADOlAKBmVudGl0eRIfLmdvb2dsZS5wcm90b2J1Zi5NZXNzYWdlT3B0aW9ucxi0hwMgASgLMhUucnVj\
        aGUudjEuRW50aXR5UnVsZXNSBmVudGl0eTpNCgVldmVudBIfLmdvb2dsZS5wcm90b2J1Zi5NZXNzYWdlT3B0aW9ucxi3hwMgASgL\
        MhQucnVjaGUudjEuRXZlbnRSdWxlc1IFZXZlbnQ6SwoFZmllbGQSHS5nb29nbGUucHJvdG9idWYuRmllbGRPcHRpb25zGLWHAyAB\
        KAsyFC5ydWNoZS52MS5GaWVsZFJ1bGVzUgVmaWVsZDpPCgZtZXRob2QSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxi2\
        hwMgASgLMhUucnVjaGUudjEuTWV0aG9kUnVsZXNSBm1ldGhvZEIDugIAYgZwcm90bzMKhQQKG2dycGMvaGVhbHRoL3YxL2hlYWx0\
        aC5wcm90bxIOZ3JwYy5oZWFsdGgudjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvIi4KEkhlYWx0aENoZWNrUmVxdWVzdBIY\
        CgdzZXJ2aWNlGAEgASgJUgdzZXJ2aWNlIrEBChNIZWFsdGhDaGVja1Jlc3BvbnNlEkkKBnN0YXR1cxgBIAEoDjIxLmdycGMuaGVh\
        bHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2UuU2VydmluZ1N0YXR1c1IGc3RhdHVzIk8KDVNlcnZpbmdTdGF0dXMSCwoHVU5LTk9X\
        ThAAEgsKB1NFUlZJTkcQARIPCgtOT1RfU0VSVklORxACEhMKD1NFUlZJQ0VfVU5LTk9XThADMsIBCgZIZWFsdGgSWgoFQ2hlY2sS\
        Ii5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1JlcXVlc3QaIy5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlIgiy\
        uxgEEAMgARJcCgVXYXRjaBIiLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVxdWVzdBojLmdycGMuaGVhbHRoLnYxLkhlYWx0\
        aENoZWNrUmVzcG9uc2UiCLK7GAQQAyABMAFCCboCBkhlYWx0aGIGcHJvdG8zCp0NCiNncnBjL3JlZmxlY3Rpb24vdjEvcmVmbGVj\
        dGlvbi5wcm90bxISZ3JwYy5yZWZsZWN0aW9uLnYxGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90byLzAgoXU2VydmVyUmVmbGVj\
        dGlvblJlcXVlc3QSEgoEaG9zdBgBIAEoCVIEaG9zdBIqChBmaWxlX2J5X2ZpbGVuYW1lGAMgASgJSABSDmZpbGVCeUZpbGVuYW1l\
        EjYKFmZpbGVfY29udGFpbmluZ19zeW1ib2wYBCABKAlIAFIUZmlsZUNvbnRhaW5pbmdTeW1ib2wSYgoZZmlsZV9jb250YWluaW5n\
        X2V4dGVuc2lvbhgFIAEoCzIkLmdycGMucmVmbGVjdGlvbi52MS5FeHRlbnNpb25SZXF1ZXN0SABSF2ZpbGVDb250YWluaW5nRXh0\
        ZW5zaW9uEkIKHWFsbF9leHRlbnNpb25fbnVtYmVyc19vZl90eXBlGAYgASgJSABSGWFsbEV4dGVuc2lvbk51bWJlcnNPZlR5cGUS\
        JQoNbGlzdF9zZXJ2aWNlcxgHIAEoCUgAUgxsaXN0U2VydmljZXNCEQoPbWVzc2FnZV9yZXF1ZXN0ImYKEEV4dGVuc2lvblJlcXVl\
        c3QSJwoPY29udGFpbmluZ190eXBlGAEgASgJUg5jb250YWluaW5nVHlwZRIpChBleHRlbnNpb25fbnVtYmVyGAIgASgFUg9leHRl\
        bnNpb25OdW1iZXIirgQKGFNlcnZlclJlZmxlY3Rpb25SZXNwb25zZRIdCgp2YWxpZF9ob3N0GAEgASgJUgl2YWxpZEhvc3QSVgoQ\
        b3JpZ2luYWxfcmVxdWVzdBgCIAEoCzIrLmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdFIPb3JpZ2lu\
        YWxSZXF1ZXN0EmYKGGZpbGVfZGVzY3JpcHRvcl9yZXNwb25zZRgEIAEoCzIqLmdycGMucmVmbGVjdGlvbi52MS5GaWxlRGVzY3Jp\
        cHRvclJlc3BvbnNlSABSFmZpbGVEZXNjcmlwdG9yUmVzcG9uc2UScgoeYWxsX2V4dGVuc2lvbl9udW1iZXJzX3Jlc3BvbnNlGAUg\
        ASgLMisuZ3JwYy5yZWZsZWN0aW9uLnYxLkV4dGVuc2lvbk51bWJlclJlc3BvbnNlSABSG2FsbEV4dGVuc2lvbk51bWJlcnNSZXNw\
        b25zZRJfChZsaXN0X3NlcnZpY2VzX3Jlc3BvbnNlGAYgASgLMicuZ3JwYy5yZWZsZWN0aW9uLnYxLkxpc3RTZXJ2aWNlUmVzcG9u\
        c2VIAFIUbGlzdFNlcnZpY2VzUmVzcG9uc2USSgoOZXJyb3JfcmVzcG9uc2UYByABKAsyIS5ncnBjLnJlZmxlY3Rpb24udjEuRXJy\
        b3JSZXNwb25zZUgAUg1lcnJvclJlc3BvbnNlQhIKEG1lc3NhZ2VfcmVzcG9uc2UiTAoWRmlsZURlc2NyaXB0b3JSZXNwb25zZRIy\
        ChVmaWxlX2Rlc2NyaXB0b3JfcHJvdG8YASADKAxSE2ZpbGVEZXNjcmlwdG9yUHJvdG8iagoXRXh0ZW5zaW9uTnVtYmVyUmVzcG9u\
        c2USJAoOYmFzZV90eXBlX25hbWUYASABKAlSDGJhc2VUeXBlTmFtZRIpChBleHRlbnNpb25fbnVtYmVyGAIgAygFUg9leHRlbnNp\
        b25OdW1iZXIiVAoTTGlzdFNlcnZpY2VSZXNwb25zZRI9CgdzZXJ2aWNlGAEgAygLMiMuZ3JwYy5yZWZsZWN0aW9uLnYxLlNlcnZp\
        Y2VSZXNwb25zZVIHc2VydmljZSIlCg9TZXJ2aWNlUmVzcG9uc2USEgoEbmFtZRgBIAEoCVIEbmFtZSJTCg1FcnJvclJlc3BvbnNl\
        Eh0KCmVycm9yX2NvZGUYASABKAVSCWVycm9yQ29kZRIjCg1lcnJvcl9tZXNzYWdlGAIgASgJUgxlcnJvck1lc3NhZ2UykwEKEFNl\
        cnZlclJlZmxlY3Rpb24SfwoUU2VydmVyUmVmbGVjdGlvbkluZm8SKy5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmVyUmVmbGVjdGlv\
        blJlcXVlc3QaLC5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmVyUmVmbGVjdGlvblJlc3BvbnNlIgiyuxgEEAMgASgBMAFCDboCClJl\
        ZmxlY3Rpb25iBnByb3RvMwraDQooZ3JwYy9yZWZsZWN0aW9uL3YxYWxwaGEvcmVmbGVjdGlvbi5wcm90bxIXZ3JwYy5yZWZsZWN0\
        aW9uLnYxYWxwaGEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvIvgCChdTZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdBISCgRob3N0\
        GAEgASgJUgRob3N0EioKEGZpbGVfYnlfZmlsZW5hbWUYAyABKAlIAFIOZmlsZUJ5RmlsZW5hbWUSNgoWZmlsZV9jb250YWluaW5n\
        X3N5bWJvbBgEIAEoCUgAUhRmaWxlQ29udGFpbmluZ1N5bWJvbBJnChlmaWxlX2NvbnRhaW5pbmdfZXh0ZW5zaW9uGAUgASgLMiku\
        Z3JwYy5yZWZsZWN0aW9uLnYxYWxwaGEuRXh0ZW5zaW9uUmVxdWVzdEgAUhdmaWxlQ29udGFpbmluZ0V4dGVuc2lvbhJCCh1hbGxf\
        ZXh0ZW5zaW9uX251bWJlcnNfb2ZfdHlwZRgGIAEoCUgAUhlhbGxFeHRlbnNpb25OdW1iZXJzT2ZUeXBlEiUKDWxpc3Rfc2Vydmlj\
        ZXMYByABKAlIAFIMbGlzdFNlcnZpY2VzQhEKD21lc3NhZ2VfcmVxdWVzdCJmChBFeHRlbnNpb25SZXF1ZXN0EicKD2NvbnRhaW5p\
        bmdfdHlwZRgBIAEoCVIOY29udGFpbmluZ1R5cGUSKQoQZXh0ZW5zaW9uX251bWJlchgCIAEoBVIPZXh0ZW5zaW9uTnVtYmVyIscE\
        ChhTZXJ2ZXJSZWZsZWN0aW9uUmVzcG9uc2USHQoKdmFsaWRfaG9zdBgBIAEoCVIJdmFsaWRIb3N0ElsKEG9yaWdpbmFsX3JlcXVl\
        c3QYAiABKAsyMC5ncnBjLnJlZmxlY3Rpb24udjFhbHBoYS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdFIPb3JpZ2luYWxSZXF1ZXN0\
        EmsKGGZpbGVfZGVzY3JpcHRvcl9yZXNwb25zZRgEIAEoCzIvLmdycGMucmVmbGVjdGlvbi52MWFscGhhLkZpbGVEZXNjcmlwdG9y\
        UmVzcG9uc2VIAFIWZmlsZURlc2NyaXB0b3JSZXNwb25zZRJ3Ch5hbGxfZXh0ZW5zaW9uX251bWJlcnNfcmVzcG9uc2UYBSABKAsy\
        MC5ncnBjLnJlZmxlY3Rpb24udjFhbHBoYS5FeHRlbnNpb25OdW1iZXJSZXNwb25zZUgAUhthbGxFeHRlbnNpb25OdW1iZXJzUmVz\
        cG9uc2USZAoWbGlzdF9zZXJ2aWNlc19yZXNwb25zZRgGIAEoCzIsLmdycGMucmVmbGVjdGlvbi52MWFscGhhLkxpc3RTZXJ2aWNl\
        UmVzcG9uc2VIAFIUbGlzdFNlcnZpY2VzUmVzcG9uc2USTwoOZXJyb3JfcmVzcG9uc2UYByABKAsyJi5ncnBjLnJlZmxlY3Rpb24u\
        djFhbHBoYS5FcnJvclJlc3BvbnNlSABSDWVycm9yUmVzcG9uc2VCEgoQbWVzc2FnZV9yZXNwb25zZSJMChZGaWxlRGVzY3JpcHRv\
        clJlc3BvbnNlEjIKFWZpbGVfZGVzY3JpcHRvcl9wcm90bxgBIAMoDFITZmlsZURlc2NyaXB0b3JQcm90byJqChdFeHRlbnNpb25O\
        dW1iZXJSZXNwb25zZRIkCg5iYXNlX3R5cGVfbmFtZRgBIAEoCVIMYmFzZVR5cGVOYW1lEikKEGV4dGVuc2lvbl9udW1iZXIYAiAD\
        KAVSD2V4dGVuc2lvbk51bWJlciJZChNMaXN0U2VydmljZVJlc3BvbnNlEkIKB3NlcnZpY2UYASADKAsyKC5ncnBjLnJlZmxlY3Rp\
        b24udjFhbHBoYS5TZXJ2aWNlUmVzcG9uc2VSB3NlcnZpY2UiJQoPU2VydmljZVJlc3BvbnNlEhIKBG5hbWUYASABKAlSBG5hbWUi\
        UwoNRXJyb3JSZXNwb25zZRIdCgplcnJvcl9jb2RlGAEgASgFUgllcnJvckNvZGUSIwoNZXJyb3JfbWVzc2FnZRgCIAEoCVIMZXJy\
        b3JNZXNzYWdlMp4BChBTZXJ2ZXJSZWZsZWN0aW9uEokBChRTZXJ2ZXJSZWZsZWN0aW9uSW5mbxIwLmdycGMucmVmbGVjdGlvbi52\
        MWFscGhhLlNlcnZlclJlZmxlY3Rpb25SZXF1ZXN0GjEuZ3JwYy5yZWZsZWN0aW9uLnYxYWxwaGEuU2VydmVyUmVmbGVjdGlvblJl\
        c3BvbnNlIgiyuxgEEAMgASgBMAFCEroCD1JlZmxlY3Rpb25BbHBoYWIGcHJvdG8zCv8BCh9nb29nbGUvcHJvdG9idWYvdGltZXN0\
        YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3NlY29uZHMYASABKANSB3NlY29uZHMSFAoFbmFub3MY\
        AiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5UaW1lc3RhbXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9w\
        cm90b2J1Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgBAaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IG\
        cHJvdG8zCsoDChRydWNoZS92MS90eXBlcy5wcm90bxIIcnVjaGUudjEaH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8i\
        LgoETGluaxIWCgZlbnRpdHkYASABKAlSBmVudGl0eRIOCgJpZBgCIAEoA1ICaWQiyQIKClJlY29yZEluZm8SEgoEZXRhZxgBIAEo\
        CVIEZXRhZxI7CgtjcmVhdGVfdGltZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmNyZWF0ZVRpbWUSOwoLdXBk\
        YXRlX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgp1cGRhdGVUaW1lEh0KCmNyZWF0ZWRfYnkYBCABKANS\
        CWNyZWF0ZWRCeRIdCgp1cGRhdGVkX2J5GAUgASgDUgl1cGRhdGVkQnkSOwoLZGVsZXRlX3RpbWUYBiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuVGltZXN0YW1wUgpkZWxldGVUaW1lEhkKCG93bmVyX2lkGAcgASgDUgdvd25lcklkEhcKB3RlYW1faWQYCCABKANSBnRl\
        YW1JZEIDugIAYgZwcm90bzMKvAsKFnJ1Y2hlL3YxL2hpc3RvcnkucHJvdG8SCHJ1Y2hlLnYxGh9nb29nbGUvcHJvdG9idWYvdGlt\
        ZXN0YW1wLnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8ieAoSTGlzdENoYW5n\
        ZXNSZXF1ZXN0EiYKBnJlY29yZBgBIAEoCzIOLnJ1Y2hlLnYxLkxpbmtSBnJlY29yZBIbCglwYWdlX3NpemUYAiABKAVSCHBhZ2VT\
        aXplEh0KCnBhZ2VfdG9rZW4YAyABKAlSCXBhZ2VUb2tlbiJpChNMaXN0Q2hhbmdlc1Jlc3BvbnNlEioKB2NoYW5nZXMYASADKAsy\
        EC5ydWNoZS52MS5DaGFuZ2VSB2NoYW5nZXMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuIvoBCgZDaGFu\
        Z2USGgoIcG9zaXRpb24YASABKANSCHBvc2l0aW9uEhAKA2FjdBgCIAEoA1IDYWN0EigKBGtpbmQYAyABKA4yFC5ydWNoZS52MS5D\
        aGFuZ2VLaW5kUgRraW5kEi4KBHRpbWUYBCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEhcKB3VzZXJfaWQY\
        BSABKANSBnVzZXJJZBIgCgNyb3cYBiABKAsyDi5ydWNoZS52MS5MaW5rUgNyb3cSLQoGZmllbGRzGAcgAygLMhUucnVjaGUudjEu\
        RmllbGRDaGFuZ2VSBmZpZWxkcyJPCgtGaWVsZENoYW5nZRISCgRwYXRoGAEgASgJUgRwYXRoEhYKBmJlZm9yZRgCIAEoCVIGYmVm\
        b3JlEhQKBWFmdGVyGAMgASgJUgVhZnRlciJoChJMaXN0RGVsZXRlZFJlcXVlc3QSFgoGZW50aXR5GAEgASgJUgZlbnRpdHkSGwoJ\
        cGFnZV9zaXplGAIgASgFUghwYWdlU2l6ZRIdCgpwYWdlX3Rva2VuGAMgASgJUglwYWdlVG9rZW4icAoTTGlzdERlbGV0ZWRSZXNw\
        b25zZRIxCgdyZWNvcmRzGAEgAygLMhcucnVjaGUudjEuRGVsZXRlZFJlY29yZFIHcmVjb3JkcxImCg9uZXh0X3BhZ2VfdG9rZW4Y\
        AiABKAlSDW5leHRQYWdlVG9rZW4irQEKDURlbGV0ZWRSZWNvcmQSJgoGcmVjb3JkGAEgASgLMg4ucnVjaGUudjEuTGlua1IGcmVj\
        b3JkEhgKB2Rpc3BsYXkYAiABKAlSB2Rpc3BsYXkSOwoLZGVsZXRlX3RpbWUYAyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0\
        YW1wUgpkZWxldGVUaW1lEh0KCmRlbGV0ZWRfYnkYBCABKANSCWRlbGV0ZWRCeSq5AQoKQ2hhbmdlS2luZBIbChdDSEFOR0VfS0lO\
        RF9VTlNQRUNJRklFRBAAEhYKEkNIQU5HRV9LSU5EX0NSRUFURRABEhYKEkNIQU5HRV9LSU5EX1VQREFURRACEhYKEkNIQU5HRV9L\
        SU5EX0RFTEVURRADEhgKFENIQU5HRV9LSU5EX1VOREVMRVRFEAQSFQoRQ0hBTkdFX0tJTkRfRVJBU0UQBRIVChFDSEFOR0VfS0lO\
        RF9FVkVOVBAGMrwBCg5IaXN0b3J5U2VydmljZRJUCgtMaXN0Q2hhbmdlcxIcLnJ1Y2hlLnYxLkxpc3RDaGFuZ2VzUmVxdWVzdBod\
        LnJ1Y2hlLnYxLkxpc3RDaGFuZ2VzUmVzcG9uc2UiCLK7GAQQASACElQKC0xpc3REZWxldGVkEhwucnVjaGUudjEuTGlzdERlbGV0\
        ZWRSZXF1ZXN0Gh0ucnVjaGUudjEuTGlzdERlbGV0ZWRSZXNwb25zZSIIsrsYBBABIAJCA7oCAGIGcHJvdG8zCuYBCiBnb29nbGUv\
        cHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVwYXRocxgBIAMoCVIFcGF0\
        aHNChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5\
        cGVzL2tub3duL2ZpZWxkbWFza3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzMKjQYK\
        F3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvEghydWNoZS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8iVQoKR2V0\
        UmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSNwoJcmVhZF9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IIcmVh\
        ZE1hc2siXAoPQmF0Y2hHZXRSZXF1ZXN0EhAKA2lkcxgBIAMoA1IDaWRzEjcKCXJlYWRfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90\
        b2J1Zi5GaWVsZE1hc2tSCHJlYWRNYXNrIo8CCgtMaXN0UmVxdWVzdBIbCglwYWdlX3NpemUYASABKAVSCHBhZ2VTaXplEh0KCnBh\
        Z2VfdG9rZW4YAiABKAlSCXBhZ2VUb2tlbhIWCgZmaWx0ZXIYAyABKAlSBmZpbHRlchIZCghvcmRlcl9ieRgEIAEoCVIHb3JkZXJC\
        eRI3CglyZWFkX21hc2sYBSABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUghyZWFkTWFzaxIUCgVxdWVyeRgGIAEoCVIF\
        cXVlcnkSIQoMc2hvd19kZWxldGVkGAcgASgIUgtzaG93RGVsZXRlZBIfCgtjb3VudF90b3RhbBgIIAEoCFIKY291bnRUb3RhbCJ3\
        Cg1EZWxldGVSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBISCgRldGFnGAIgASgJUgRldGFnEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJl\
        cXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkieQoPVW5kZWxldGVSZXF1ZXN0Eg4KAmlkGAEgASgD\
        UgJpZBISCgRldGFnGAIgASgJUgRldGFnEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQg\
        ASgIUgx2YWxpZGF0ZU9ubHlCA7oCAGIGcHJvdG8zCp4CChVydWNoZS92MS9zY2hlbWEucHJvdG8SCHJ1Y2hlLnYxGhpydWNoZS92\
        MS9hbm5vdGF0aW9ucy5wcm90byIZChdHZXREZXNjcmlwdG9yU2V0UmVxdWVzdCJBChhHZXREZXNjcmlwdG9yU2V0UmVzcG9uc2US\
        JQoOZGVzY3JpcHRvcl9zZXQYASABKAxSDWRlc2NyaXB0b3JTZXQydAoNU2NoZW1hU2VydmljZRJjChBHZXREZXNjcmlwdG9yU2V0\
        EiEucnVjaGUudjEuR2V0RGVzY3JpcHRvclNldFJlcXVlc3QaIi5ydWNoZS52MS5HZXREZXNjcmlwdG9yU2V0UmVzcG9uc2UiCLK7\
        GAQQAyABQgO6AgBiBnByb3RvMwq/DwoTcnVjaGUvdjEvdXNlci5wcm90bxIIcnVjaGUudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVs\
        ZF9tYXNrLnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoX\
        cnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIt8BCgRVc2VyEg4KAmlkGAEgASgDUgJpZBIgCgRu\
        YW1lGAIgASgJQgyquxgICAEQeDABOAFSBG5hbWUSNgoFZW1haWwYAyABKAlCIKq7GBwIARD+ASIPW15AXHNdK0BbXkBcc10rKgAw\
        ATgBUgVlbWFpbBIqCgRyb2xlGAQgASgOMg4ucnVjaGUudjEuUm9sZUIGqrsYAggBUgRyb2xlEigKBGluZm8YDyABKAsyFC5ydWNo\
        ZS52MS5SZWNvcmRJbmZvUgRpbmZvOheiuxgTCgtrZXJuZWwudXNlchIEbmFtZSI9ChVCYXRjaEdldFVzZXJzUmVzcG9uc2USJAoF\
        dXNlcnMYASADKAsyDi5ydWNoZS52MS5Vc2VyUgV1c2VycyKUAQoRTGlzdFVzZXJzUmVzcG9uc2USJAoFdXNlcnMYASADKAsyDi5y\
        dWNoZS52MS5Vc2VyUgV1c2VycxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgD\
        IAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUiewoRQ3JlYXRlVXNlclJlcXVlc3QSIgoEdXNlchgBIAEoCzIOLnJ1\
        Y2hlLnYxLlVzZXJSBHVzZXISHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZh\
        bGlkYXRlT25seSK4AQoRVXBkYXRlVXNlclJlcXVlc3QSIgoEdXNlchgBIAEoCzIOLnJ1Y2hlLnYxLlVzZXJSBHVzZXISOwoLdXBk\
        YXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlS\
        CXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiIwoRSW52aXRlVXNlclJlcXVlc3QSDgoCaWQY\
        ASABKANSAmlkInEKEkludml0ZVVzZXJSZXNwb25zZRIeCgppbnZpdGF0aW9uGAEgASgJUgppbnZpdGF0aW9uEjsKC2V4cGlyZV90\
        aW1lGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKZXhwaXJlVGltZSJlChVDaGFuZ2VQYXNzd29yZFJlcXVlc3QS\
        KQoQY3VycmVudF9wYXNzd29yZBgBIAEoCVIPY3VycmVudFBhc3N3b3JkEiEKDG5ld19wYXNzd29yZBgCIAEoCVILbmV3UGFzc3dv\
        cmQiGAoWQ2hhbmdlUGFzc3dvcmRSZXNwb25zZSpHCgRSb2xlEhQKEFJPTEVfVU5TUEVDSUZJRUQQABIKCgZSRUFERVIQARIKCgZX\
        UklURVIQAhIRCg1BRE1JTklTVFJBVE9SEAMysAUKC1VzZXJTZXJ2aWNlEjcKB0dldFVzZXISFC5ydWNoZS52MS5HZXRSZXF1ZXN0\
        Gg4ucnVjaGUudjEuVXNlciIGsrsYAggBElMKDUJhdGNoR2V0VXNlcnMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaHy5ydWNo\
        ZS52MS5CYXRjaEdldFVzZXJzUmVzcG9uc2UiBrK7GAIIAhJHCglMaXN0VXNlcnMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBobLnJ1\
        Y2hlLnYxLkxpc3RVc2Vyc1Jlc3BvbnNlIgayuxgCCAMSQQoKQ3JlYXRlVXNlchIbLnJ1Y2hlLnYxLkNyZWF0ZVVzZXJSZXF1ZXN0\
        Gg4ucnVjaGUudjEuVXNlciIGsrsYAggEEkEKClVwZGF0ZVVzZXISGy5ydWNoZS52MS5VcGRhdGVVc2VyUmVxdWVzdBoOLnJ1Y2hl\
        LnYxLlVzZXIiBrK7GAIIBRI9CgpEZWxldGVVc2VyEhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBoOLnJ1Y2hlLnYxLlVzZXIiBrK7\
        GAIIBhJBCgxVbmRlbGV0ZVVzZXISGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaDi5ydWNoZS52MS5Vc2VyIgayuxgCCAcSYwoK\
        SW52aXRlVXNlchIbLnJ1Y2hlLnYxLkludml0ZVVzZXJSZXF1ZXN0GhwucnVjaGUudjEuSW52aXRlVXNlclJlc3BvbnNlIhqyuxgW\
        EAIaEmtlcm5lbC51c2VyOmludml0ZRJdCg5DaGFuZ2VQYXNzd29yZBIfLnJ1Y2hlLnYxLkNoYW5nZVBhc3N3b3JkUmVxdWVzdBog\
        LnJ1Y2hlLnYxLkNoYW5nZVBhc3N3b3JkUmVzcG9uc2UiCLK7GAQQAyACQgO6AgBiBnByb3RvMwq+CAoWcnVjaGUvdjEvc2Vzc2lv\
        bi5wcm90bxIIcnVjaGUudjEaH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnBy\
        b3RvGhNydWNoZS92MS91c2VyLnByb3RvIlkKDVNpZ25JblJlcXVlc3QSFgoGdGVuYW50GAEgASgJUgZ0ZW5hbnQSFAoFZW1haWwY\
        AiABKAlSBWVtYWlsEhoKCHBhc3N3b3JkGAMgASgJUghwYXNzd29yZCJTCg5TaWduSW5SZXNwb25zZRIUCgV0b2tlbhgBIAEoCVIF\
        dG9rZW4SKwoHc2Vzc2lvbhgCIAEoCzIRLnJ1Y2hlLnYxLlNlc3Npb25SB3Nlc3Npb24ibQoXQWNjZXB0SW52aXRhdGlvblJlcXVl\
        c3QSFgoGdGVuYW50GAEgASgJUgZ0ZW5hbnQSHgoKaW52aXRhdGlvbhgCIAEoCVIKaW52aXRhdGlvbhIaCghwYXNzd29yZBgDIAEo\
        CVIIcGFzc3dvcmQiXQoYQWNjZXB0SW52aXRhdGlvblJlc3BvbnNlEhQKBXRva2VuGAEgASgJUgV0b2tlbhIrCgdzZXNzaW9uGAIg\
        ASgLMhEucnVjaGUudjEuU2Vzc2lvblIHc2Vzc2lvbiITChFHZXRTZXNzaW9uUmVxdWVzdCKxAQoHU2Vzc2lvbhIWCgZ0ZW5hbnQY\
        ASABKAlSBnRlbmFudBIXCgd1c2VyX2lkGAIgASgDUgZ1c2VySWQSFAoFZW1haWwYAyABKAlSBWVtYWlsEiIKBHJvbGUYBCABKA4y\
        Di5ydWNoZS52MS5Sb2xlUgRyb2xlEjsKC2V4cGlyZV90aW1lGAUgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKZXhw\
        aXJlVGltZSIQCg5TaWduT3V0UmVxdWVzdCIRCg9TaWduT3V0UmVzcG9uc2UyzgIKDlNlc3Npb25TZXJ2aWNlEkUKBlNpZ25JbhIX\
        LnJ1Y2hlLnYxLlNpZ25JblJlcXVlc3QaGC5ydWNoZS52MS5TaWduSW5SZXNwb25zZSIIsrsYBBADIAESYwoQQWNjZXB0SW52aXRh\
        dGlvbhIhLnJ1Y2hlLnYxLkFjY2VwdEludml0YXRpb25SZXF1ZXN0GiIucnVjaGUudjEuQWNjZXB0SW52aXRhdGlvblJlc3BvbnNl\
        IgiyuxgEEAMgARJGCgpHZXRTZXNzaW9uEhsucnVjaGUudjEuR2V0U2Vzc2lvblJlcXVlc3QaES5ydWNoZS52MS5TZXNzaW9uIgiy\
        uxgEEAEgAhJICgdTaWduT3V0EhgucnVjaGUudjEuU2lnbk91dFJlcXVlc3QaGS5ydWNoZS52MS5TaWduT3V0UmVzcG9uc2UiCLK7\
        GAQQAiACQgO6AgBiBnByb3RvMwrgBwoVcnVjaGUvdjEvdGVuYW50LnByb3RvEghydWNoZS52MRofZ29vZ2xlL3Byb3RvYnVmL3Rp\
        bWVzdGFtcC5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8iqQEKBlRlbmFudBISCgRuYW1lGAEgASgJUgRuYW1lEiEK\
        DGRpc3BsYXlfbmFtZRgCIAEoCVILZGlzcGxheU5hbWUSKwoFc3RhdGUYAyABKA4yFS5ydWNoZS52MS5UZW5hbnRTdGF0ZVIFc3Rh\
        dGUSOwoLY3JlYXRlX3RpbWUYBCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgpjcmVhdGVUaW1lIp8BChNDcmVhdGVU\
        ZW5hbnRSZXF1ZXN0EigKBnRlbmFudBgBIAEoCzIQLnJ1Y2hlLnYxLlRlbmFudFIGdGVuYW50Ei0KEmFkbWluaXN0cmF0b3JfbmFt\
        ZRgCIAEoCVIRYWRtaW5pc3RyYXRvck5hbWUSLwoTYWRtaW5pc3RyYXRvcl9lbWFpbBgDIAEoCVISYWRtaW5pc3RyYXRvckVtYWls\
        ImAKFENyZWF0ZVRlbmFudFJlc3BvbnNlEigKBnRlbmFudBgBIAEoCzIQLnJ1Y2hlLnYxLlRlbmFudFIGdGVuYW50Eh4KCmludml0\
        YXRpb24YAiABKAlSCmludml0YXRpb24iUAoSTGlzdFRlbmFudHNSZXF1ZXN0EhsKCXBhZ2Vfc2l6ZRgBIAEoBVIIcGFnZVNpemUS\
        HQoKcGFnZV90b2tlbhgCIAEoCVIJcGFnZVRva2VuImkKE0xpc3RUZW5hbnRzUmVzcG9uc2USKgoHdGVuYW50cxgBIAMoCzIQLnJ1\
        Y2hlLnYxLlRlbmFudFIHdGVuYW50cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4qRQoLVGVuYW50U3Rh\
        dGUSHAoYVEVOQU5UX1NUQVRFX1VOU1BFQ0lGSUVEEAASDAoIQ1JFQVRJTkcQARIKCgZBQ1RJVkUQAjK+AQoNVGVuYW50U2Vydmlj\
        ZRJXCgxDcmVhdGVUZW5hbnQSHS5ydWNoZS52MS5DcmVhdGVUZW5hbnRSZXF1ZXN0Gh4ucnVjaGUudjEuQ3JlYXRlVGVuYW50UmVz\
        cG9uc2UiCLK7GAQQAyADElQKC0xpc3RUZW5hbnRzEhwucnVjaGUudjEuTGlzdFRlbmFudHNSZXF1ZXN0Gh0ucnVjaGUudjEuTGlz\
        dFRlbmFudHNSZXNwb25zZSIIsrsYBBADIANCA7oCAGIGcHJvdG8z
        """
}

extension User: EntityMessage {
    /// The entity's name, `kernel.user`.
    public static let entityName = "kernel.user"
}

/// The methods of `grpc.health.v1.Health`.
public enum HealthHealthMethods {
    /// `grpc.health.v1.Health/Check`.
    public static let check =
        MethodName<HealthHealthCheckRequest, HealthHealthCheckResponse>(
            "grpc.health.v1.Health/Check")
    /// `grpc.health.v1.Health/Watch`.
    public static let watch =
        MethodName<HealthHealthCheckRequest, HealthHealthCheckResponse>(
            "grpc.health.v1.Health/Watch")
}

/// The methods of `grpc.reflection.v1.ServerReflection`.
public enum ReflectionServerReflectionMethods {
    /// `grpc.reflection.v1.ServerReflection/ServerReflectionInfo`.
    public static let serverReflectionInfo =
        MethodName<ReflectionServerReflectionRequest, ReflectionServerReflectionResponse>(
            "grpc.reflection.v1.ServerReflection/ServerReflectionInfo")
}

/// The methods of `ruche.v1.HistoryService`.
public enum HistoryMethods {
    /// `ruche.v1.HistoryService/ListChanges`.
    public static let listChanges =
        MethodName<ListChangesRequest, ListChangesResponse>(
            "ruche.v1.HistoryService/ListChanges")
    /// `ruche.v1.HistoryService/ListDeleted`.
    public static let listDeleted =
        MethodName<ListDeletedRequest, ListDeletedResponse>(
            "ruche.v1.HistoryService/ListDeleted")
}

/// The methods of `ruche.v1.SchemaService`.
public enum SchemaMethods {
    /// `ruche.v1.SchemaService/GetDescriptorSet`.
    public static let getDescriptorSet =
        MethodName<GetDescriptorSetRequest, GetDescriptorSetResponse>(
            "ruche.v1.SchemaService/GetDescriptorSet")
}

/// The methods of `ruche.v1.UserService`.
public enum UserMethods {
    /// `ruche.v1.UserService/GetUser`.
    public static let getUser =
        MethodName<GetRequest, User>(
            "ruche.v1.UserService/GetUser")
    /// `ruche.v1.UserService/BatchGetUsers`.
    public static let batchGetUsers =
        MethodName<BatchGetRequest, BatchGetUsersResponse>(
            "ruche.v1.UserService/BatchGetUsers")
    /// `ruche.v1.UserService/ListUsers`.
    public static let listUsers =
        MethodName<ListRequest, ListUsersResponse>(
            "ruche.v1.UserService/ListUsers")
    /// `ruche.v1.UserService/CreateUser`.
    public static let createUser =
        MethodName<CreateUserRequest, User>(
            "ruche.v1.UserService/CreateUser")
    /// `ruche.v1.UserService/UpdateUser`.
    public static let updateUser =
        MethodName<UpdateUserRequest, User>(
            "ruche.v1.UserService/UpdateUser")
    /// `ruche.v1.UserService/DeleteUser`.
    public static let deleteUser =
        MethodName<DeleteRequest, User>(
            "ruche.v1.UserService/DeleteUser")
    /// `ruche.v1.UserService/UndeleteUser`.
    public static let undeleteUser =
        MethodName<UndeleteRequest, User>(
            "ruche.v1.UserService/UndeleteUser")
    /// `ruche.v1.UserService/InviteUser`.
    public static let inviteUser =
        MethodName<InviteUserRequest, InviteUserResponse>(
            "ruche.v1.UserService/InviteUser")
    /// `ruche.v1.UserService/ChangePassword`.
    public static let changePassword =
        MethodName<ChangePasswordRequest, ChangePasswordResponse>(
            "ruche.v1.UserService/ChangePassword")
}

/// The methods of `ruche.v1.SessionService`.
public enum SessionMethods {
    /// `ruche.v1.SessionService/SignIn`.
    public static let signIn =
        MethodName<SignInRequest, SignInResponse>(
            "ruche.v1.SessionService/SignIn")
    /// `ruche.v1.SessionService/AcceptInvitation`.
    public static let acceptInvitation =
        MethodName<AcceptInvitationRequest, AcceptInvitationResponse>(
            "ruche.v1.SessionService/AcceptInvitation")
    /// `ruche.v1.SessionService/GetSession`.
    public static let getSession =
        MethodName<GetSessionRequest, Session>(
            "ruche.v1.SessionService/GetSession")
    /// `ruche.v1.SessionService/SignOut`.
    public static let signOut =
        MethodName<SignOutRequest, SignOutResponse>(
            "ruche.v1.SessionService/SignOut")
}

/// The methods of `ruche.v1.TenantService`.
public enum TenantMethods {
    /// `ruche.v1.TenantService/CreateTenant`.
    public static let createTenant =
        MethodName<CreateTenantRequest, CreateTenantResponse>(
            "ruche.v1.TenantService/CreateTenant")
    /// `ruche.v1.TenantService/ListTenants`.
    public static let listTenants =
        MethodName<ListTenantsRequest, ListTenantsResponse>(
            "ruche.v1.TenantService/ListTenants")
}
