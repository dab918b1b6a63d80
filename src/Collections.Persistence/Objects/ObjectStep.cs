using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.Objects;

/// <summary>A step of a strategy brought the management object that its case works to another state, or gave one of its fields another value.</summary>
[Table("object_step")]
[PrimaryKey(nameof(TenantId), nameof(CaseId), nameof(Seq))]
[Index(nameof(TenantId), nameof(Number), IsUnique = true)]
[WithoutRowid]
public sealed class ObjectStep
{
    public long TenantId { get; set; }

    public long CaseId { get; set; }

    /// <summary>Of the visit.</summary>
    public int Seq { get; set; }

    /// <summary>In the order in which steps were written: several cases may work an object.</summary>
    public long Number { get; set; }

    /// <summary>Ordinal of the node in the version.</summary>
    public int Node { get; set; }

    public long VersionId { get; set; }

    public long Run { get; set; }

    /// <summary>Place of the field among the attributes of an account; null where it is the state.</summary>
    public int? Fact { get; set; }

    /// <summary>Text code of the state before, or the value of the field as facts are held; null where it had none.</summary>
    public long? FromState { get; set; }

    /// <summary>Text code of the state since, or the value of the field; of a field that has none since <see cref="Domain.Facts.FactNull.Value"/>.</summary>
    public long State { get; set; }

    /// <summary>Since when it was open before, as a day number; null where it was not.</summary>
    public int? FromSince { get; set; }

    /// <summary>Since when it is open, as a day number; null where it is not.</summary>
    public int? Since { get; set; }

    /// <summary>The date of which its facts spoke before.</summary>
    public int FromPosition { get; set; }

    /// <summary>The last delivery that was taken in before: what came later is not undone with the step.</summary>
    public long AfterFeed { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
