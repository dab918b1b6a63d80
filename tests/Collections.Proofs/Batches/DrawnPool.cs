using System.Globalization;
using Collections.Intake.Generation;

namespace Collections.Proofs.Batches;

/// <summary>A pool and what happens to it, of a seed.</summary>
internal sealed class DrawnPool
{
    private const int Purpose = 2_401;
    private const int FewestAccounts = 12;
    private const int MostFurther = 40;
    private const int LargestAmount = 400;
    private static readonly string[] Before = ["", "", "", "", "AG-02", "AG-03", "AG-01,AG-03", "AG-01,AG-02,AG-03"];
    private readonly int seed;
    private int drawn;

    public DrawnPool(int seed)
    {
        this.seed = seed;
        var count = FewestAccounts + Next(MostFurther);
        Accounts = [.. Enumerable.Range(0, count).Select(i => Account(i, count))];
        IsRejected = Next(5) == 0;
        SecondFirst = Next(2) == 0;
    }

    public IReadOnlyList<PooledAccount> Accounts { get; }

    /// <summary>Whether a person rejects the batch.</summary>
    public bool IsRejected { get; }

    /// <summary>Which of the two persons approves first.</summary>
    public bool SecondFirst { get; }

    /// <summary>A whole number from 0, below a bound.</summary>
    public int Next(int below) => (int)(new SeededDraws(seed, drawn++, Purpose).Next() * below);

    /// <summary>The file of a day.</summary>
    public IEnumerable<string> Rows(bool isLater) => Accounts.Select(one => Row(one, isLater ? one.Later : one.Total));

    private PooledAccount Account(int place, int count)
    {
        var total = 1 + Next(LargestAmount);
        var later = Next(6) switch { 0 => 0, 1 => (total + 1) / 2, _ => total };
        return new PooledAccount(
            string.Create(CultureInfo.InvariantCulture, $"A{place:000}"), string.Create(CultureInfo.InvariantCulture, $"C{Next(1 + (count * 2 / 3)):000}"), total, later, Next(6) == 0, Before[Next(Before.Length)], Next(12) == 0);
    }

    private static string Row(PooledAccount one, long owed) => string.Create(CultureInfo.InvariantCulture, $"{one.Reference},{one.Customer},B1,loan,ARS,{owed},{owed},{(owed == 0 ? 0 : 130)},{(one.IsPromised ? "yes" : "no")},\"{one.Before}\"");
}
