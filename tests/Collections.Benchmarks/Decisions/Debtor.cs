namespace Collections.Benchmarks.Decisions;

/// <summary>The facts of one case as an object, as a program without columns would hold them.</summary>
internal sealed class Debtor
{
    public required int DaysPastDue { get; init; }

    /// <summary>Hundredths.</summary>
    public required long Balance { get; init; }

    public required string Product { get; init; }

    public required string Region { get; init; }

    public required int Score { get; init; }

    public required int Age { get; init; }

    public required int BrokenPromises { get; init; }

    public required bool IsVip { get; init; }
}
