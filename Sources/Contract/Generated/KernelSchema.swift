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
        LlByb3RvYnVmLlJlZmxlY3Rpb24K2A4KGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvEghydWNoZS52MRogZ29vZ2xlL3Byb3Rv\
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
        DjISLnJ1Y2hlLnYxLk9uRGVsZXRlUghvbkRlbGV0ZSK9AQoLTWV0aG9kUnVsZXMSNAoIc3RhbmRhcmQYASABKA4yGC5ydWNoZS52\
        MS5TdGFuZGFyZE1ldGhvZFIIc3RhbmRhcmQSKAoEa2luZBgCIAEoDjIULnJ1Y2hlLnYxLk1ldGhvZEtpbmRSBGtpbmQSHgoKcGVy\
        bWlzc2lvbhgDIAEoCVIKcGVybWlzc2lvbhIuCghhdWRpZW5jZRgEIAEoDjISLnJ1Y2hlLnYxLkF1ZGllbmNlUghhdWRpZW5jZSpL\
        CghPbkRlbGV0ZRIZChVPTl9ERUxFVEVfVU5TUEVDSUZJRUQQABIMCghSRVNUUklDVBABEgsKB0NBU0NBREUQAhIJCgVDTEVBUhAD\
        KoUBCg5TdGFuZGFyZE1ldGhvZBIfChtTVEFOREFSRF9NRVRIT0RfVU5TUEVDSUZJRUQQABIHCgNHRVQQARINCglCQVRDSF9HRVQQ\
        AhIICgRMSVNUEAMSCgoGQ1JFQVRFEAQSCgoGVVBEQVRFEAUSCgoGREVMRVRFEAYSDAoIVU5ERUxFVEUQBypOCgpNZXRob2RLaW5k\
        EhsKF01FVEhPRF9LSU5EX1VOU1BFQ0lGSUVEEAASCQoFUVVFUlkQARILCgdDT01NQU5EEAISCwoHUFJPQ0VTUxADKk4KCEF1ZGll\
        bmNlEhgKFEFVRElFTkNFX1VOU1BFQ0lGSUVEEAASCwoHQU5ZQk9EWRABEg0KCVNJR05FRF9JThACEgwKCE9QRVJBVE9SEAM6UAoG\
        ZW50aXR5Eh8uZ29vZ2xlLnByb3RvYnVmLk1lc3NhZ2VPcHRpb25zGLSHAyABKAsyFS5ydWNoZS52MS5FbnRpdHlSdWxlc1IGZW50\
        aXR5Ok0KBWV2ZW50Eh8uZ29vZ2xlLnByb3RvYnVmLk1lc3NhZ2VPcHRpb25zGLeHAyABKAsyFC5ydWNoZS52MS5FdmVudFJ1bGVz\
        UgVldmVudDpLCgVmaWVsZBIdLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMYtYcDIAEoCzIULnJ1Y2hlLnYxLkZpZWxkUnVs\
        ZXNSBWZpZWxkOk8KBm1ldGhvZBIeLmdvb2dsZS5wcm90b2J1Zi5NZXRob2RPcHRpb25zGLaHAyABKAsyFS5ydWNoZS52MS5NZXRo\
        b2RSdWxlc1IGbWV0aG9kQgO6AgBiBnByb3RvMwqFBAobZ3JwYy9oZWFsdGgvdjEvaGVhbHRoLnByb3RvEg5ncnBjLmhlYWx0aC52\
        MRoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8iLgoSSGVhbHRoQ2hlY2tSZXF1ZXN0EhgKB3NlcnZpY2UYASABKAlSB3NlcnZp\
        Y2UisQEKE0hlYWx0aENoZWNrUmVzcG9uc2USSQoGc3RhdHVzGAEgASgOMjEuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXNw\
        b25zZS5TZXJ2aW5nU3RhdHVzUgZzdGF0dXMiTwoNU2VydmluZ1N0YXR1cxILCgdVTktOT1dOEAASCwoHU0VSVklORxABEg8KC05P\
        VF9TRVJWSU5HEAISEwoPU0VSVklDRV9VTktOT1dOEAMywgEKBkhlYWx0aBJaCgVDaGVjaxIiLmdycGMuaGVhbHRoLnYxLkhlYWx0\
        aENoZWNrUmVxdWVzdBojLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2UiCLK7GAQQAyABElwKBVdhdGNoEiIuZ3Jw\
        Yy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXF1ZXN0GiMuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXNwb25zZSIIsrsYBBAD\
        IAEwAUIJugIGSGVhbHRoYgZwcm90bzMKnQ0KI2dycGMvcmVmbGVjdGlvbi92MS9yZWZsZWN0aW9uLnByb3RvEhJncnBjLnJlZmxl\
        Y3Rpb24udjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvIvMCChdTZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdBISCgRob3N0GAEg\
        ASgJUgRob3N0EioKEGZpbGVfYnlfZmlsZW5hbWUYAyABKAlIAFIOZmlsZUJ5RmlsZW5hbWUSNgoWZmlsZV9jb250YWluaW5nX3N5\
        bWJvbBgEIAEoCUgAUhRmaWxlQ29udGFpbmluZ1N5bWJvbBJiChlmaWxlX2NvbnRhaW5pbmdfZXh0ZW5zaW9uGAUgASgLMiQuZ3Jw\
        Yy5yZWZsZWN0aW9uLnYxLkV4dGVuc2lvblJlcXVlc3RIAFIXZmlsZUNvbnRhaW5pbmdFeHRlbnNpb24SQgodYWxsX2V4dGVuc2lv\
        bl9udW1iZXJzX29mX3R5cGUYBiABKAlIAFIZYWxsRXh0ZW5zaW9uTnVtYmVyc09mVHlwZRIlCg1saXN0X3NlcnZpY2VzGAcgASgJ\
        SABSDGxpc3RTZXJ2aWNlc0IRCg9tZXNzYWdlX3JlcXVlc3QiZgoQRXh0ZW5zaW9uUmVxdWVzdBInCg9jb250YWluaW5nX3R5cGUY\
        ASABKAlSDmNvbnRhaW5pbmdUeXBlEikKEGV4dGVuc2lvbl9udW1iZXIYAiABKAVSD2V4dGVuc2lvbk51bWJlciKuBAoYU2VydmVy\
        UmVmbGVjdGlvblJlc3BvbnNlEh0KCnZhbGlkX2hvc3QYASABKAlSCXZhbGlkSG9zdBJWChBvcmlnaW5hbF9yZXF1ZXN0GAIgASgL\
        MisuZ3JwYy5yZWZsZWN0aW9uLnYxLlNlcnZlclJlZmxlY3Rpb25SZXF1ZXN0Ug9vcmlnaW5hbFJlcXVlc3QSZgoYZmlsZV9kZXNj\
        cmlwdG9yX3Jlc3BvbnNlGAQgASgLMiouZ3JwYy5yZWZsZWN0aW9uLnYxLkZpbGVEZXNjcmlwdG9yUmVzcG9uc2VIAFIWZmlsZURl\
        c2NyaXB0b3JSZXNwb25zZRJyCh5hbGxfZXh0ZW5zaW9uX251bWJlcnNfcmVzcG9uc2UYBSABKAsyKy5ncnBjLnJlZmxlY3Rpb24u\
        djEuRXh0ZW5zaW9uTnVtYmVyUmVzcG9uc2VIAFIbYWxsRXh0ZW5zaW9uTnVtYmVyc1Jlc3BvbnNlEl8KFmxpc3Rfc2VydmljZXNf\
        cmVzcG9uc2UYBiABKAsyJy5ncnBjLnJlZmxlY3Rpb24udjEuTGlzdFNlcnZpY2VSZXNwb25zZUgAUhRsaXN0U2VydmljZXNSZXNw\
        b25zZRJKCg5lcnJvcl9yZXNwb25zZRgHIAEoCzIhLmdycGMucmVmbGVjdGlvbi52MS5FcnJvclJlc3BvbnNlSABSDWVycm9yUmVz\
        cG9uc2VCEgoQbWVzc2FnZV9yZXNwb25zZSJMChZGaWxlRGVzY3JpcHRvclJlc3BvbnNlEjIKFWZpbGVfZGVzY3JpcHRvcl9wcm90\
        bxgBIAMoDFITZmlsZURlc2NyaXB0b3JQcm90byJqChdFeHRlbnNpb25OdW1iZXJSZXNwb25zZRIkCg5iYXNlX3R5cGVfbmFtZRgB\
        IAEoCVIMYmFzZVR5cGVOYW1lEikKEGV4dGVuc2lvbl9udW1iZXIYAiADKAVSD2V4dGVuc2lvbk51bWJlciJUChNMaXN0U2Vydmlj\
        ZVJlc3BvbnNlEj0KB3NlcnZpY2UYASADKAsyIy5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmljZVJlc3BvbnNlUgdzZXJ2aWNlIiUK\
        D1NlcnZpY2VSZXNwb25zZRISCgRuYW1lGAEgASgJUgRuYW1lIlMKDUVycm9yUmVzcG9uc2USHQoKZXJyb3JfY29kZRgBIAEoBVIJ\
        ZXJyb3JDb2RlEiMKDWVycm9yX21lc3NhZ2UYAiABKAlSDGVycm9yTWVzc2FnZTKTAQoQU2VydmVyUmVmbGVjdGlvbhJ/ChRTZXJ2\
        ZXJSZWZsZWN0aW9uSW5mbxIrLmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdBosLmdycGMucmVmbGVj\
        dGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVzcG9uc2UiCLK7GAQQAyABKAEwAUINugIKUmVmbGVjdGlvbmIGcHJvdG8zCtoNCihn\
        cnBjL3JlZmxlY3Rpb24vdjFhbHBoYS9yZWZsZWN0aW9uLnByb3RvEhdncnBjLnJlZmxlY3Rpb24udjFhbHBoYRoacnVjaGUvdjEv\
        YW5ub3RhdGlvbnMucHJvdG8i+AIKF1NlcnZlclJlZmxlY3Rpb25SZXF1ZXN0EhIKBGhvc3QYASABKAlSBGhvc3QSKgoQZmlsZV9i\
        eV9maWxlbmFtZRgDIAEoCUgAUg5maWxlQnlGaWxlbmFtZRI2ChZmaWxlX2NvbnRhaW5pbmdfc3ltYm9sGAQgASgJSABSFGZpbGVD\
        b250YWluaW5nU3ltYm9sEmcKGWZpbGVfY29udGFpbmluZ19leHRlbnNpb24YBSABKAsyKS5ncnBjLnJlZmxlY3Rpb24udjFhbHBo\
        YS5FeHRlbnNpb25SZXF1ZXN0SABSF2ZpbGVDb250YWluaW5nRXh0ZW5zaW9uEkIKHWFsbF9leHRlbnNpb25fbnVtYmVyc19vZl90\
        eXBlGAYgASgJSABSGWFsbEV4dGVuc2lvbk51bWJlcnNPZlR5cGUSJQoNbGlzdF9zZXJ2aWNlcxgHIAEoCUgAUgxsaXN0U2Vydmlj\
        ZXNCEQoPbWVzc2FnZV9yZXF1ZXN0ImYKEEV4dGVuc2lvblJlcXVlc3QSJwoPY29udGFpbmluZ190eXBlGAEgASgJUg5jb250YWlu\
        aW5nVHlwZRIpChBleHRlbnNpb25fbnVtYmVyGAIgASgFUg9leHRlbnNpb25OdW1iZXIixwQKGFNlcnZlclJlZmxlY3Rpb25SZXNw\
        b25zZRIdCgp2YWxpZF9ob3N0GAEgASgJUgl2YWxpZEhvc3QSWwoQb3JpZ2luYWxfcmVxdWVzdBgCIAEoCzIwLmdycGMucmVmbGVj\
        dGlvbi52MWFscGhhLlNlcnZlclJlZmxlY3Rpb25SZXF1ZXN0Ug9vcmlnaW5hbFJlcXVlc3QSawoYZmlsZV9kZXNjcmlwdG9yX3Jl\
        c3BvbnNlGAQgASgLMi8uZ3JwYy5yZWZsZWN0aW9uLnYxYWxwaGEuRmlsZURlc2NyaXB0b3JSZXNwb25zZUgAUhZmaWxlRGVzY3Jp\
        cHRvclJlc3BvbnNlEncKHmFsbF9leHRlbnNpb25fbnVtYmVyc19yZXNwb25zZRgFIAEoCzIwLmdycGMucmVmbGVjdGlvbi52MWFs\
        cGhhLkV4dGVuc2lvbk51bWJlclJlc3BvbnNlSABSG2FsbEV4dGVuc2lvbk51bWJlcnNSZXNwb25zZRJkChZsaXN0X3NlcnZpY2Vz\
        X3Jlc3BvbnNlGAYgASgLMiwuZ3JwYy5yZWZsZWN0aW9uLnYxYWxwaGEuTGlzdFNlcnZpY2VSZXNwb25zZUgAUhRsaXN0U2Vydmlj\
        ZXNSZXNwb25zZRJPCg5lcnJvcl9yZXNwb25zZRgHIAEoCzImLmdycGMucmVmbGVjdGlvbi52MWFscGhhLkVycm9yUmVzcG9uc2VI\
        AFINZXJyb3JSZXNwb25zZUISChBtZXNzYWdlX3Jlc3BvbnNlIkwKFkZpbGVEZXNjcmlwdG9yUmVzcG9uc2USMgoVZmlsZV9kZXNj\
        cmlwdG9yX3Byb3RvGAEgAygMUhNmaWxlRGVzY3JpcHRvclByb3RvImoKF0V4dGVuc2lvbk51bWJlclJlc3BvbnNlEiQKDmJhc2Vf\
        dHlwZV9uYW1lGAEgASgJUgxiYXNlVHlwZU5hbWUSKQoQZXh0ZW5zaW9uX251bWJlchgCIAMoBVIPZXh0ZW5zaW9uTnVtYmVyIlkK\
        E0xpc3RTZXJ2aWNlUmVzcG9uc2USQgoHc2VydmljZRgBIAMoCzIoLmdycGMucmVmbGVjdGlvbi52MWFscGhhLlNlcnZpY2VSZXNw\
        b25zZVIHc2VydmljZSIlCg9TZXJ2aWNlUmVzcG9uc2USEgoEbmFtZRgBIAEoCVIEbmFtZSJTCg1FcnJvclJlc3BvbnNlEh0KCmVy\
        cm9yX2NvZGUYASABKAVSCWVycm9yQ29kZRIjCg1lcnJvcl9tZXNzYWdlGAIgASgJUgxlcnJvck1lc3NhZ2UyngEKEFNlcnZlclJl\
        ZmxlY3Rpb24SiQEKFFNlcnZlclJlZmxlY3Rpb25JbmZvEjAuZ3JwYy5yZWZsZWN0aW9uLnYxYWxwaGEuU2VydmVyUmVmbGVjdGlv\
        blJlcXVlc3QaMS5ncnBjLnJlZmxlY3Rpb24udjFhbHBoYS5TZXJ2ZXJSZWZsZWN0aW9uUmVzcG9uc2UiCLK7GAQQAyABKAEwAUIS\
        ugIPUmVmbGVjdGlvbkFscGhhYgZwcm90bzMK/wEKH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8SD2dvb2dsZS5wcm90\
        b2J1ZiI7CglUaW1lc3RhbXASGAoHc2Vjb25kcxgBIAEoA1IHc2Vjb25kcxIUCgVuYW5vcxgCIAEoBVIFbmFub3NChQEKE2NvbS5n\
        b29nbGUucHJvdG9idWZCDlRpbWVzdGFtcFByb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL3Rp\
        bWVzdGFtcHBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzMKygMKFHJ1Y2hlL3YxL3R5\
        cGVzLnByb3RvEghydWNoZS52MRofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byIuCgRMaW5rEhYKBmVudGl0eRgBIAEo\
        CVIGZW50aXR5Eg4KAmlkGAIgASgDUgJpZCLJAgoKUmVjb3JkSW5mbxISCgRldGFnGAEgASgJUgRldGFnEjsKC2NyZWF0ZV90aW1l\
        GAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKY3JlYXRlVGltZRI7Cgt1cGRhdGVfdGltZRgDIAEoCzIaLmdvb2ds\
        ZS5wcm90b2J1Zi5UaW1lc3RhbXBSCnVwZGF0ZVRpbWUSHQoKY3JlYXRlZF9ieRgEIAEoA1IJY3JlYXRlZEJ5Eh0KCnVwZGF0ZWRf\
        YnkYBSABKANSCXVwZGF0ZWRCeRI7CgtkZWxldGVfdGltZRgGIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmRlbGV0\
        ZVRpbWUSGQoIb3duZXJfaWQYByABKANSB293bmVySWQSFwoHdGVhbV9pZBgIIAEoA1IGdGVhbUlkQgO6AgBiBnByb3RvMwq8CwoW\
        cnVjaGUvdjEvaGlzdG9yeS5wcm90bxIIcnVjaGUudjEaH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3Yx\
        L2Fubm90YXRpb25zLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byJ4ChJMaXN0Q2hhbmdlc1JlcXVlc3QSJgoGcmVjb3JkGAEg\
        ASgLMg4ucnVjaGUudjEuTGlua1IGcmVjb3JkEhsKCXBhZ2Vfc2l6ZRgCIAEoBVIIcGFnZVNpemUSHQoKcGFnZV90b2tlbhgDIAEo\
        CVIJcGFnZVRva2VuImkKE0xpc3RDaGFuZ2VzUmVzcG9uc2USKgoHY2hhbmdlcxgBIAMoCzIQLnJ1Y2hlLnYxLkNoYW5nZVIHY2hh\
        bmdlcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4i+gEKBkNoYW5nZRIaCghwb3NpdGlvbhgBIAEoA1II\
        cG9zaXRpb24SEAoDYWN0GAIgASgDUgNhY3QSKAoEa2luZBgDIAEoDjIULnJ1Y2hlLnYxLkNoYW5nZUtpbmRSBGtpbmQSLgoEdGlt\
        ZRgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSBHRpbWUSFwoHdXNlcl9pZBgFIAEoA1IGdXNlcklkEiAKA3JvdxgG\
        IAEoCzIOLnJ1Y2hlLnYxLkxpbmtSA3JvdxItCgZmaWVsZHMYByADKAsyFS5ydWNoZS52MS5GaWVsZENoYW5nZVIGZmllbGRzIk8K\
        C0ZpZWxkQ2hhbmdlEhIKBHBhdGgYASABKAlSBHBhdGgSFgoGYmVmb3JlGAIgASgJUgZiZWZvcmUSFAoFYWZ0ZXIYAyABKAlSBWFm\
        dGVyImgKEkxpc3REZWxldGVkUmVxdWVzdBIWCgZlbnRpdHkYASABKAlSBmVudGl0eRIbCglwYWdlX3NpemUYAiABKAVSCHBhZ2VT\
        aXplEh0KCnBhZ2VfdG9rZW4YAyABKAlSCXBhZ2VUb2tlbiJwChNMaXN0RGVsZXRlZFJlc3BvbnNlEjEKB3JlY29yZHMYASADKAsy\
        Fy5ydWNoZS52MS5EZWxldGVkUmVjb3JkUgdyZWNvcmRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbiKt\
        AQoNRGVsZXRlZFJlY29yZBImCgZyZWNvcmQYASABKAsyDi5ydWNoZS52MS5MaW5rUgZyZWNvcmQSGAoHZGlzcGxheRgCIAEoCVIH\
        ZGlzcGxheRI7CgtkZWxldGVfdGltZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmRlbGV0ZVRpbWUSHQoKZGVs\
        ZXRlZF9ieRgEIAEoA1IJZGVsZXRlZEJ5KrkBCgpDaGFuZ2VLaW5kEhsKF0NIQU5HRV9LSU5EX1VOU1BFQ0lGSUVEEAASFgoSQ0hB\
        TkdFX0tJTkRfQ1JFQVRFEAESFgoSQ0hBTkdFX0tJTkRfVVBEQVRFEAISFgoSQ0hBTkdFX0tJTkRfREVMRVRFEAMSGAoUQ0hBTkdF\
        X0tJTkRfVU5ERUxFVEUQBBIVChFDSEFOR0VfS0lORF9FUkFTRRAFEhUKEUNIQU5HRV9LSU5EX0VWRU5UEAYyvAEKDkhpc3RvcnlT\
        ZXJ2aWNlElQKC0xpc3RDaGFuZ2VzEhwucnVjaGUudjEuTGlzdENoYW5nZXNSZXF1ZXN0Gh0ucnVjaGUudjEuTGlzdENoYW5nZXNS\
        ZXNwb25zZSIIsrsYBBABIAISVAoLTGlzdERlbGV0ZWQSHC5ydWNoZS52MS5MaXN0RGVsZXRlZFJlcXVlc3QaHS5ydWNoZS52MS5M\
        aXN0RGVsZXRlZFJlc3BvbnNlIgiyuxgEEAEgAkIDugIAYgZwcm90bzMK5gEKIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnBy\
        b3RvEg9nb29nbGUucHJvdG9idWYiIQoJRmllbGRNYXNrEhQKBXBhdGhzGAEgAygJUgVwYXRoc0KFAQoTY29tLmdvb2dsZS5wcm90\
        b2J1ZkIORmllbGRNYXNrUHJvdG9QAVoyZ29vZ2xlLmdvbGFuZy5vcmcvcHJvdG9idWYvdHlwZXMva25vd24vZmllbGRtYXNrcGL4\
        AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMwqNBgoXcnVjaGUvdjEvcmVxdWVzdHMucHJv\
        dG8SCHJ1Y2hlLnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90byJVCgpHZXRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJp\
        ZBI3CglyZWFkX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUghyZWFkTWFzayJcCg9CYXRjaEdldFJlcXVl\
        c3QSEAoDaWRzGAEgAygDUgNpZHMSNwoJcmVhZF9tYXNrGAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IIcmVhZE1h\
        c2sijwIKC0xpc3RSZXF1ZXN0EhsKCXBhZ2Vfc2l6ZRgBIAEoBVIIcGFnZVNpemUSHQoKcGFnZV90b2tlbhgCIAEoCVIJcGFnZVRv\
        a2VuEhYKBmZpbHRlchgDIAEoCVIGZmlsdGVyEhkKCG9yZGVyX2J5GAQgASgJUgdvcmRlckJ5EjcKCXJlYWRfbWFzaxgFIAEoCzIa\
        Lmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCHJlYWRNYXNrEhQKBXF1ZXJ5GAYgASgJUgVxdWVyeRIhCgxzaG93X2RlbGV0ZWQY\
        ByABKAhSC3Nob3dEZWxldGVkEh8KC2NvdW50X3RvdGFsGAggASgIUgpjb3VudFRvdGFsIncKDURlbGV0ZVJlcXVlc3QSDgoCaWQY\
        ASABKANSAmlkEhIKBGV0YWcYAiABKAlSBGV0YWcSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29u\
        bHkYBCABKAhSDHZhbGlkYXRlT25seSJ5Cg9VbmRlbGV0ZVJlcXVlc3QSDgoCaWQYASABKANSAmlkEhIKBGV0YWcYAiABKAlSBGV0\
        YWcSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seUIDugIA\
        YgZwcm90bzMKngIKFXJ1Y2hlL3YxL3NjaGVtYS5wcm90bxIIcnVjaGUudjEaGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvIhkK\
        F0dldERlc2NyaXB0b3JTZXRSZXF1ZXN0IkEKGEdldERlc2NyaXB0b3JTZXRSZXNwb25zZRIlCg5kZXNjcmlwdG9yX3NldBgBIAEo\
        DFINZGVzY3JpcHRvclNldDJ0Cg1TY2hlbWFTZXJ2aWNlEmMKEEdldERlc2NyaXB0b3JTZXQSIS5ydWNoZS52MS5HZXREZXNjcmlw\
        dG9yU2V0UmVxdWVzdBoiLnJ1Y2hlLnYxLkdldERlc2NyaXB0b3JTZXRSZXNwb25zZSIIsrsYBBADIAFCA7oCAGIGcHJvdG8zCr8P\
        ChNydWNoZS92MS91c2VyLnByb3RvEghydWNoZS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aH2dvb2dsZS9w\
        cm90b2J1Zi90aW1lc3RhbXAucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90\
        bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i3wEKBFVzZXISDgoCaWQYASABKANSAmlkEiAKBG5hbWUYAiABKAlCDKq7GAgIARB4MAE4\
        AVIEbmFtZRI2CgVlbWFpbBgDIAEoCUIgqrsYHAgBEP4BIg9bXkBcc10rQFteQFxzXSsqADABOAFSBWVtYWlsEioKBHJvbGUYBCAB\
        KA4yDi5ydWNoZS52MS5Sb2xlQgaquxgCCAFSBHJvbGUSKAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86\
        F6K7GBMKC2tlcm5lbC51c2VyEgRuYW1lIj0KFUJhdGNoR2V0VXNlcnNSZXNwb25zZRIkCgV1c2VycxgBIAMoCzIOLnJ1Y2hlLnYx\
        LlVzZXJSBXVzZXJzIpQBChFMaXN0VXNlcnNSZXNwb25zZRIkCgV1c2VycxgBIAMoCzIOLnJ1Y2hlLnYxLlVzZXJSBXVzZXJzEiYK\
        D25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUIN\
        CgtfdG90YWxfc2l6ZSJ7ChFDcmVhdGVVc2VyUmVxdWVzdBIiCgR1c2VyGAEgASgLMg4ucnVjaGUudjEuVXNlclIEdXNlchIdCgpy\
        ZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IrgBChFVcGRhdGVV\
        c2VyUmVxdWVzdBIiCgR1c2VyGAEgASgLMg4ucnVjaGUudjEuVXNlclIEdXNlchI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2ds\
        ZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRl\
        X29ubHkYBCABKAhSDHZhbGlkYXRlT25seSIjChFJbnZpdGVVc2VyUmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQicQoSSW52aXRlVXNl\
        clJlc3BvbnNlEh4KCmludml0YXRpb24YASABKAlSCmludml0YXRpb24SOwoLZXhwaXJlX3RpbWUYAiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuVGltZXN0YW1wUgpleHBpcmVUaW1lImUKFUNoYW5nZVBhc3N3b3JkUmVxdWVzdBIpChBjdXJyZW50X3Bhc3N3b3JkGAEg\
        ASgJUg9jdXJyZW50UGFzc3dvcmQSIQoMbmV3X3Bhc3N3b3JkGAIgASgJUgtuZXdQYXNzd29yZCIYChZDaGFuZ2VQYXNzd29yZFJl\
        c3BvbnNlKkcKBFJvbGUSFAoQUk9MRV9VTlNQRUNJRklFRBAAEgoKBlJFQURFUhABEgoKBldSSVRFUhACEhEKDUFETUlOSVNUUkFU\
        T1IQAzKwBQoLVXNlclNlcnZpY2USNwoHR2V0VXNlchIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaDi5ydWNoZS52MS5Vc2VyIgayuxgC\
        CAESUwoNQmF0Y2hHZXRVc2VycxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBofLnJ1Y2hlLnYxLkJhdGNoR2V0VXNlcnNSZXNw\
        b25zZSIGsrsYAggCEkcKCUxpc3RVc2VycxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GhsucnVjaGUudjEuTGlzdFVzZXJzUmVzcG9u\
        c2UiBrK7GAIIAxJBCgpDcmVhdGVVc2VyEhsucnVjaGUudjEuQ3JlYXRlVXNlclJlcXVlc3QaDi5ydWNoZS52MS5Vc2VyIgayuxgC\
        CAQSQQoKVXBkYXRlVXNlchIbLnJ1Y2hlLnYxLlVwZGF0ZVVzZXJSZXF1ZXN0Gg4ucnVjaGUudjEuVXNlciIGsrsYAggFEj0KCkRl\
        bGV0ZVVzZXISFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0Gg4ucnVjaGUudjEuVXNlciIGsrsYAggGEkEKDFVuZGVsZXRlVXNlchIZ\
        LnJ1Y2hlLnYxLlVuZGVsZXRlUmVxdWVzdBoOLnJ1Y2hlLnYxLlVzZXIiBrK7GAIIBxJjCgpJbnZpdGVVc2VyEhsucnVjaGUudjEu\
        SW52aXRlVXNlclJlcXVlc3QaHC5ydWNoZS52MS5JbnZpdGVVc2VyUmVzcG9uc2UiGrK7GBYQAhoSa2VybmVsLnVzZXI6aW52aXRl\
        El0KDkNoYW5nZVBhc3N3b3JkEh8ucnVjaGUudjEuQ2hhbmdlUGFzc3dvcmRSZXF1ZXN0GiAucnVjaGUudjEuQ2hhbmdlUGFzc3dv\
        cmRSZXNwb25zZSIIsrsYBBADIAJCA7oCAGIGcHJvdG8zCr4IChZydWNoZS92MS9zZXNzaW9uLnByb3RvEghydWNoZS52MRofZ29v\
        Z2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aE3J1Y2hlL3YxL3VzZXIucHJv\
        dG8iWQoNU2lnbkluUmVxdWVzdBIWCgZ0ZW5hbnQYASABKAlSBnRlbmFudBIUCgVlbWFpbBgCIAEoCVIFZW1haWwSGgoIcGFzc3dv\
        cmQYAyABKAlSCHBhc3N3b3JkIlMKDlNpZ25JblJlc3BvbnNlEhQKBXRva2VuGAEgASgJUgV0b2tlbhIrCgdzZXNzaW9uGAIgASgL\
        MhEucnVjaGUudjEuU2Vzc2lvblIHc2Vzc2lvbiJtChdBY2NlcHRJbnZpdGF0aW9uUmVxdWVzdBIWCgZ0ZW5hbnQYASABKAlSBnRl\
        bmFudBIeCgppbnZpdGF0aW9uGAIgASgJUgppbnZpdGF0aW9uEhoKCHBhc3N3b3JkGAMgASgJUghwYXNzd29yZCJdChhBY2NlcHRJ\
        bnZpdGF0aW9uUmVzcG9uc2USFAoFdG9rZW4YASABKAlSBXRva2VuEisKB3Nlc3Npb24YAiABKAsyES5ydWNoZS52MS5TZXNzaW9u\
        UgdzZXNzaW9uIhMKEUdldFNlc3Npb25SZXF1ZXN0IrEBCgdTZXNzaW9uEhYKBnRlbmFudBgBIAEoCVIGdGVuYW50EhcKB3VzZXJf\
        aWQYAiABKANSBnVzZXJJZBIUCgVlbWFpbBgDIAEoCVIFZW1haWwSIgoEcm9sZRgEIAEoDjIOLnJ1Y2hlLnYxLlJvbGVSBHJvbGUS\
        OwoLZXhwaXJlX3RpbWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgpleHBpcmVUaW1lIhAKDlNpZ25PdXRSZXF1\
        ZXN0IhEKD1NpZ25PdXRSZXNwb25zZTLOAgoOU2Vzc2lvblNlcnZpY2USRQoGU2lnbkluEhcucnVjaGUudjEuU2lnbkluUmVxdWVz\
        dBoYLnJ1Y2hlLnYxLlNpZ25JblJlc3BvbnNlIgiyuxgEEAMgARJjChBBY2NlcHRJbnZpdGF0aW9uEiEucnVjaGUudjEuQWNjZXB0\
        SW52aXRhdGlvblJlcXVlc3QaIi5ydWNoZS52MS5BY2NlcHRJbnZpdGF0aW9uUmVzcG9uc2UiCLK7GAQQAyABEkYKCkdldFNlc3Np\
        b24SGy5ydWNoZS52MS5HZXRTZXNzaW9uUmVxdWVzdBoRLnJ1Y2hlLnYxLlNlc3Npb24iCLK7GAQQASACEkgKB1NpZ25PdXQSGC5y\
        dWNoZS52MS5TaWduT3V0UmVxdWVzdBoZLnJ1Y2hlLnYxLlNpZ25PdXRSZXNwb25zZSIIsrsYBBACIAJCA7oCAGIGcHJvdG8zCuAH\
        ChVydWNoZS92MS90ZW5hbnQucHJvdG8SCHJ1Y2hlLnYxGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvGhpydWNoZS92\
        MS9hbm5vdGF0aW9ucy5wcm90byKpAQoGVGVuYW50EhIKBG5hbWUYASABKAlSBG5hbWUSIQoMZGlzcGxheV9uYW1lGAIgASgJUgtk\
        aXNwbGF5TmFtZRIrCgVzdGF0ZRgDIAEoDjIVLnJ1Y2hlLnYxLlRlbmFudFN0YXRlUgVzdGF0ZRI7CgtjcmVhdGVfdGltZRgEIAEo\
        CzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmNyZWF0ZVRpbWUinwEKE0NyZWF0ZVRlbmFudFJlcXVlc3QSKAoGdGVuYW50\
        GAEgASgLMhAucnVjaGUudjEuVGVuYW50UgZ0ZW5hbnQSLQoSYWRtaW5pc3RyYXRvcl9uYW1lGAIgASgJUhFhZG1pbmlzdHJhdG9y\
        TmFtZRIvChNhZG1pbmlzdHJhdG9yX2VtYWlsGAMgASgJUhJhZG1pbmlzdHJhdG9yRW1haWwiYAoUQ3JlYXRlVGVuYW50UmVzcG9u\
        c2USKAoGdGVuYW50GAEgASgLMhAucnVjaGUudjEuVGVuYW50UgZ0ZW5hbnQSHgoKaW52aXRhdGlvbhgCIAEoCVIKaW52aXRhdGlv\
        biJQChJMaXN0VGVuYW50c1JlcXVlc3QSGwoJcGFnZV9zaXplGAEgASgFUghwYWdlU2l6ZRIdCgpwYWdlX3Rva2VuGAIgASgJUglw\
        YWdlVG9rZW4iaQoTTGlzdFRlbmFudHNSZXNwb25zZRIqCgd0ZW5hbnRzGAEgAygLMhAucnVjaGUudjEuVGVuYW50Ugd0ZW5hbnRz\
        EiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbipFCgtUZW5hbnRTdGF0ZRIcChhURU5BTlRfU1RBVEVfVU5T\
        UEVDSUZJRUQQABIMCghDUkVBVElORxABEgoKBkFDVElWRRACMr4BCg1UZW5hbnRTZXJ2aWNlElcKDENyZWF0ZVRlbmFudBIdLnJ1\
        Y2hlLnYxLkNyZWF0ZVRlbmFudFJlcXVlc3QaHi5ydWNoZS52MS5DcmVhdGVUZW5hbnRSZXNwb25zZSIIsrsYBBADIAMSVAoLTGlz\
        dFRlbmFudHMSHC5ydWNoZS52MS5MaXN0VGVuYW50c1JlcXVlc3QaHS5ydWNoZS52MS5MaXN0VGVuYW50c1Jlc3BvbnNlIgiyuxgE\
        EAMgA0IDugIAYgZwcm90bzM=
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
