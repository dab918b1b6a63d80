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

    /// <summary>Since when the case stands still under a hold, in milliseconds since 0001-01-01 in the portfolio's zone; null where it does not.</summary>
    public long? HeldSince { get; set; }

    /// <summary>Until when holds have been made up for, in the same milliseconds; null where there never was one.</summary>
    public long? HeldUntil { get; set; }

    /// <summary>Text code.</summary>
    public long? Stage { get; set; }

    /// <summary>The days past due at which age put the case into its stage; null where a step did, or nothing has.</summary>
    public int? StageAge { get; set; }

    /// <summary>Text code.</summary>
    public long? Segment { get; set; }

    /// <summary>Text code.</summary>
    public long? Queue { get; set; }

    /// <summary>Text code.</summary>
    public long? Collector { get; set; }

    /// <summary>Text code of the situation in which it stands; null where its strategy says none, and when it is closed.</summary>
    public long? Situation { get; set; }

    public DateOnly OpenedOn { get; set; }

    public long OpenedRun { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Text code.</summary>
    public long? CloseReason { get; set; }

    /// <summary>What was past due when it came in, all accounts of its currency together, in hundredths; null where that is not known.</summary>
    public long? EntryPastDue { get; set; }

    /// <summary>What was owed in all when it came in, likewise.</summary>
    public long? EntryTotalDue { get; set; }

    /// <summary>
    /// The date on which the money counts that settled it; where none did, the position that said it was settled. Null where it is
    /// open, or closed for another reason.
    /// </summary>
    public DateOnly? ValueDate { get; set; }

    /// <summary>The last number given to a token, task or message of the case.</summary>
    public int LastSeq { get; set; }

    /// <summary>Where its tokens were when it closed by news that may be taken back (PlaceBlob); null elsewhere.</summary>
    public byte[]? Place { get; set; }

    /// <summary>The variables that have no column of their own.</summary>
    public byte[]? Variables { get; set; }

    [ConcurrencyCheck]
    public int Ver { get; set; }
}
