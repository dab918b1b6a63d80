using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Collections.Persistence.People;

/// <summary>A filter of a list that somebody has given a name.</summary>
[Table("saved_view")]
[PrimaryKey(nameof(TenantId), nameof(Id))]
[Index(nameof(TenantId), nameof(Owner), nameof(Name), IsUnique = true)]
public sealed class SavedView
{
    public long TenantId { get; set; }

    public long Id { get; set; }

    /// <summary>Name of the person whose it is.</summary>
    public required string Owner { get; set; }

    public required string Name { get; set; }

    /// <summary>What the address of the list says behind the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>Whether others see it too.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether the list begins with it for its owner.</summary>
    public bool IsDefault { get; set; }
}
