using Collections.Domain.Holds;
using Collections.Domain.Novelties;

namespace Collections.Domain.Portfolios;

/// <summary>What the store holds for the rows of a chunk, in the order of its rows.</summary>
/// <param name="factCount">How many facts a row has.</param>
/// <param name="rows">For how many rows there is room.</param>
public sealed class StoredAccounts(int factCount, int rows)
{
    /// <summary>
    /// The packed account id. The store gives new accounts theirs when it resolves a chunk; 0 only for a rejected row
    /// whose account is not known.
    /// </summary>
    public long[] AccountIds { get; } = new long[rows];

    /// <summary>True where the account is not stored yet.</summary>
    public bool[] IsNewAccount { get; } = new bool[rows];

    /// <summary>True on the first row of a customer that is not stored yet.</summary>
    public bool[] IsNewCustomer { get; } = new bool[rows];

    /// <summary>True where the row names another customer than the one under whom the account is stored.</summary>
    public bool[] IsOtherOwner { get; } = new bool[rows];

    /// <summary>Position date of the stored facts, as a day number.</summary>
    public int[] Positions { get; } = new int[rows];

    /// <summary>Number of the last feed whose file held the account.</summary>
    public int[] FeedNumbers { get; } = new int[rows];

    /// <summary>Why the account is held.</summary>
    public HoldReasons[] Holds { get; } = new HoldReasons[rows];

    /// <summary>True where files that this one corrects have changed the account, or found it absent or again: then <see cref="Before"/> and <see cref="WasAbsent"/> say what was before them.</summary>
    public bool[] IsCorrected { get; } = new bool[rows];

    /// <summary>What the account owed before the files that this one corrects.</summary>
    public AccountPosition[] Before { get; } = new AccountPosition[rows];

    /// <summary>Whether it was absent before them.</summary>
    public bool[] WasAbsent { get; } = new bool[rows];

    /// <summary>The stored <see cref="PortfolioChunk.CustomerPrints"/>.</summary>
    public long[] CustomerPrints { get; } = new long[rows];

    /// <summary>The stored facts by ordinal; undefined for new accounts.</summary>
    public long[][] Facts { get; } = FactColumns.Create(factCount, rows);
}
