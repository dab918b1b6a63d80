using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Collections.Persistence.Leases;

/// <summary>Who may write in the name of something of which there is only one: a run, a lane of the outbox.</summary>
[Table("lease")]
[WithoutRowid]
public sealed class Lease
{
    [Key]
    public required string Name { get; set; }

    public required string Holder { get; set; }

    /// <summary>Grows by one with each holder.</summary>
    public long Fence { get; set; }

    /// <summary>By the database's clock.</summary>
    public DateTimeOffset Seen { get; set; }
}
