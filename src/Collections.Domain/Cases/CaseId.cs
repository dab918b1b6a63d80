using System.Globalization;
using Collections.Domain.Accounts;

namespace Collections.Domain.Cases;

/// <summary>
/// The packed key of a case in 63 bits: subject (40), then strategy number (12), then episode (11). Cases of one
/// subject stand side by side, in the order of the accounts.
/// </summary>
public readonly record struct CaseId : IComparable<CaseId>
{
    /// <summary>Bits of the strategy number.</summary>
    public const int StrategyBits = 12;

    /// <summary>Bits of the episode.</summary>
    public const int EpisodeBits = 11;

    /// <summary>By how many bits the subject stands above strategy and episode.</summary>
    public const int SubjectShift = StrategyBits + EpisodeBits;

    /// <summary>By how many bits the customer stands above all else: cases of one customer stand side by side.</summary>
    public const int CustomerShift = SubjectShift + AccountId.OrdinalBits;

    /// <summary>The highest strategy number, inclusive.</summary>
    public const int MaxStrategy = (1 << StrategyBits) - 1;

    /// <summary>The highest episode, inclusive.</summary>
    public const int MaxEpisode = (1 << EpisodeBits) - 1;

    /// <summary>A packed key.</summary>
    public CaseId(long value)
    {
        _ = new AccountId(value >> SubjectShift);
        if ((value & MaxEpisode) == 0)
            throw new ArgumentOutOfRangeException(nameof(value), value, "A case's key holds an episode from 1 in its lowest bits.");
        Value = value;
    }

    /// <summary>The key of an episode, from 1, of a subject under a strategy's number.</summary>
    public CaseId(AccountId subject, int strategy, int episode)
        : this(Pack(subject, strategy, episode))
    {
    }

    /// <summary>The packed key; 0 only in the default value, which is no case.</summary>
    public long Value { get; }

    /// <summary>The account, or the customer (ordinal 0), that the case works.</summary>
    public AccountId Subject => new(Value >> SubjectShift);

    /// <summary>The dense number of the strategy in its database.</summary>
    public int Strategy => (int)(Value >> EpisodeBits) & MaxStrategy;

    /// <summary>Which stay in arrears of the subject it is, from 1.</summary>
    public int Episode => (int)Value & MaxEpisode;

    /// <inheritdoc/>
    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject}/{Strategy}/{Episode}");

    public static bool operator <(CaseId left, CaseId right) => left.Value < right.Value;

    public static bool operator >(CaseId left, CaseId right) => left.Value > right.Value;

    public static bool operator <=(CaseId left, CaseId right) => left.Value <= right.Value;

    public static bool operator >=(CaseId left, CaseId right) => left.Value >= right.Value;

    private static long Pack(AccountId subject, int strategy, int episode)
    {
        if (strategy is < 0 or > MaxStrategy)
            throw new ArgumentOutOfRangeException(nameof(strategy), strategy, $"A strategy's number lies between 0 and {MaxStrategy}.");
        if (episode is < 1 or > MaxEpisode)
            throw new ArgumentOutOfRangeException(nameof(episode), episode, $"An episode lies between 1 and {MaxEpisode}.");
        return (subject.Value << SubjectShift) | ((long)strategy << EpisodeBits) | (uint)episode;
    }
}
