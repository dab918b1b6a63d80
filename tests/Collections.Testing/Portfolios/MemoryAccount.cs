using Collections.Domain.Holds;

namespace Collections.Testing.Portfolios;

/// <summary>An account as the memory store keeps it.</summary>
public sealed class MemoryAccount
{
    public required long Id { get; init; }

    public required string Reference { get; init; }

    public required string Portfolio { get; init; }

    public int Position { get; set; }

    public int FeedNumber { get; set; }

    public HoldReasons Holds { get; set; }

    public long CustomerPrint { get; set; }

    public long[] Facts { get; set; } = [];
}
