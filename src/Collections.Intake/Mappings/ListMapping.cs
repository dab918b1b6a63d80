using Collections.Intake.Encodings;

namespace Collections.Intake.Mappings;

/// <summary>How the files of one feed tell of accounts that a portfolio has: payments, reasons of absence, relations; or of rates or management objects. Written in JSON: docs/mapping.md.</summary>
public sealed record ListMapping
{
    /// <summary>The feed; identity of a file together with position date and sequence.</summary>
    public required string Feed { get; init; }

    /// <summary>The portfolio whose accounts they tell of.</summary>
    public required string Portfolio { get; init; }

    /// <summary>The encoding, or null to detect it.</summary>
    public FileEncoding? Encoding { get; init; }

    /// <summary>The separator, or null to detect it.</summary>
    public char? Separator { get; init; }

    /// <summary>What becomes of a file with rejected rows.</summary>
    public RejectPolicy Rejects { get; init; } = RejectPolicy.Skip;

    /// <summary>Whether a file without a control record is refused.</summary>
    public bool RequiresControl { get; init; }

    /// <summary>The layouts that files may have; the header decides.</summary>
    public required IReadOnlyList<Layout> Layouts { get; init; }

    /// <summary>The key of the type of the management objects that it tells of; null for other lists.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Hash of the mapping's text: another mapping reads another content from the same file.</summary>
    public UInt128 Fingerprint { get; init; }
}
