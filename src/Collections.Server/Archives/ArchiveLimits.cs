using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Decisions;
using Collections.Strategies.Packages;

namespace Collections.Server.Archives;

/// <summary>How much an archive of strategies may hold; counted while it is unpacked, whatever its headers say.</summary>
internal static class ArchiveLimits
{
    /// <summary>Bytes of all files together, unpacked.</summary>
    public const int UnpackedBytes = 64 << 20;

    /// <summary>Bytes as it is handed in.</summary>
    public const int PackedBytes = 32 << 20;

    /// <summary>Files in it.</summary>
    public const int Files = 5_000;

    /// <summary>Letters of a path.</summary>
    public const int PathLength = 240;

    /// <summary>Bytes of one file, by what it is.</summary>
    public static int BytesOf(string path) => Path.GetExtension(path) switch
    {
        ".bpmn" => BpmnLimits.XmlBytes,
        ".dmn" => FeelLimits.XmlBytes,
        ".json" => ElsaLimits.Bytes,
        ".md" => StrategyFolder.NoteBytes,
        _ => StrategyFolder.TemplateBytes,
    };
}
