namespace Collections.Testing.Reference;

/// <summary>One account of a random scenario: what it is, and what becomes of it day by day.</summary>
internal sealed class RandomAccount
{
    private static readonly string[] Names = [.. RandomModel.Messages, .. RandomModel.Signals];

    public RandomAccount(Random random, int[] dates)
    {
        Score = random.Next(10) == 0 ? null : random.Next(100);
        Grade = ((char)('A' + random.Next(3))).ToString();
        Due = random.Next(6) == 0 ? null : dates[0] + random.Next(8) - 2;
        IsVip = random.Next(2) == 0;
        Ready = [.. dates.Select(_ => random.Next(4))];
        News = [.. dates.Select(date => Heard(random, DateOnly.FromDayNumber(date)))];
    }

    public int? Score { get; }

    public string Grade { get; }

    public int? Due { get; }

    public bool IsVip { get; }

    /// <summary>By day: a number above one releases what holds.</summary>
    public int[] Ready { get; }

    /// <summary>By day.</summary>
    public IReadOnlyList<(string Message, DateTime At)>[] News { get; }

    private static (string Message, DateTime At)[] Heard(Random random, DateOnly date) =>
    [
        .. Enumerable.Range(0, random.Next(5) / 2).Select(i => (
            random.Next(20) == 0 ? RandomScenario.Closing.Message : Names[random.Next(Names.Length)],
            date.ToDateTime(new TimeOnly(random.Next(24), i)))),
    ];
}
