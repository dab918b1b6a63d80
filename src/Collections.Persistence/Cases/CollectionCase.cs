using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Cases;

/// <summary>One management object worked under one strategy in one episode.</summary>
[Table("collection_case")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[WithoutRowid]
public sealed class CollectionCase
{
    public long TenantId { get; set; }

    /// <summary>Account &lt;&lt; 23 | strategy number &lt;&lt; 11 | episode.</summary>
    public long Id { get; set; }

    public long VersionId { get; set; }

    /// <summary>Text code.</summary>
    public long? Company { get; set; }

    public int Level { get; set; }

    public CaseState State { get; set; }

    /// <summary>Number of the strategy whose case governs this one, which is silent meanwhile; null where it acts.</summary>
    public int? GovernedBy { get; set; }

    /// <summary>Text code.</summary>
    public long? Stage { get; set; }

    /// <summary>Text code.</summary>
    public long? Segment { get; set; }

    /// <summary>Text code.</summary>
    public long? Queue { get; set; }

    /// <summary>Text code.</summary>
    public long? Collector { get; set; }

    public DateOnly OpenedOn { get; set; }

    public long OpenedRun { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Text code.</summary>
    public long? CloseReason { get; set; }

    /// <summary>The last number given to a token, task or message of the case.</summary>
    public int LastSeq { get; set; }

    /// <summary>The variables that have no column of their own.</summary>
    public byte[]? Variables { get; set; }

    [ConcurrencyCheck]
    public int Ver { get; set; }
}
