using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Encodings;

namespace Collections.Intake.Mappings;

/// <summary>How the files of one feed become accounts and customers. Written in JSON: docs/mapping.md.</summary>
public sealed record PortfolioMapping
{
    /// <summary>The feed; identity of a file together with position date and sequence.</summary>
    public required string Feed { get; init; }

    /// <summary>The portfolio whose accounts the feed tells of; several feeds may tell of one. Defaults to the feed's name.</summary>
    public required string Portfolio { get; init; }

    /// <summary>Whether a missing account is absent.</summary>
    public required FeedKind Kind { get; init; }

    /// <summary>The encoding, or null to detect it.</summary>
    public FileEncoding? Encoding { get; init; }

    /// <summary>The separator, or null to detect it.</summary>
    public char? Separator { get; init; }

    /// <summary>Attributes that accounts get beyond the built-in facts.</summary>
    public IReadOnlyList<AttributeDeclaration> Attributes { get; init; } = [];

    /// <summary>What strategies read as parameters of the portfolio.</summary>
    public IReadOnlyList<PortfolioParameter> Parameters { get; init; } = [];

    /// <summary>The delinquency buckets.</summary>
    public DelinquencyBuckets Buckets { get; init; } = DelinquencyBuckets.Default;

    /// <summary>What becomes of a file with rejected rows.</summary>
    public RejectPolicy Rejects { get; init; } = RejectPolicy.Skip;

    /// <summary>Above which share of missing accounts a full file is refused; 100, the default, for never.</summary>
    public decimal AbsentLimitPercent { get; init; } = 100;

    /// <summary>Whether a file without a control record is refused.</summary>
    public bool RequiresControl { get; init; }

    /// <summary>What may remain and still counts as nothing, in hundredths.</summary>
    public long Tolerance { get; init; }

    /// <summary>By how many days more than those that passed days past due may grow before the account is held.</summary>
    public int DaysJump { get; init; } = 5;

    /// <summary>How many customers may share one telephone number or e-mail address before it is held; 0 for any number.</summary>
    public int SharedContactLimit { get; init; } = 5;

    /// <summary>The layouts that files may have; the header decides.</summary>
    public required IReadOnlyList<Layout> Layouts { get; init; }

    /// <summary>Hash of the mapping's text: another mapping reads another content from the same file.</summary>
    public UInt128 Fingerprint { get; init; }
}
