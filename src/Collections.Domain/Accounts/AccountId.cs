using System.Globalization;
using Collections.Domain.Customers;

namespace Collections.Domain.Accounts;

/// <summary>
/// An account's key: the customer's number, then the account's ordinal within its customer, so that tables in
/// the order of the key hold a customer's accounts side by side. Ordinal 0 stands for the customer itself, where
/// a whole customer is the subject of a case.
/// </summary>
public readonly record struct AccountId : IComparable<AccountId>
{
    /// <summary>How many bits the ordinal has.</summary>
    public const int OrdinalBits = 12;

    /// <summary>How many bits the key has.</summary>
    public const int Bits = CustomerId.Bits + OrdinalBits;

    /// <summary>The highest ordinal, inclusive.</summary>
    public const int MaxOrdinal = (1 << OrdinalBits) - 1;

    /// <summary>
    /// The bit of the ordinal by which a management object is known: a customer holds at most 2,047 accounts, and its objects stand
    /// behind them, in the order in which they came.
    /// </summary>
    public const int ObjectBit = 1 << (OrdinalBits - 1);

    /// <summary>The highest ordinal of an account, inclusive: a customer holds at most that many accounts, and as many objects.</summary>
    public const int MaxAccounts = ObjectBit - 1;

    /// <summary>A packed key whose customer lies between 1 and <see cref="CustomerId.MaxValue"/>.</summary>
    public AccountId(long value)
    {
        if (value >> OrdinalBits is < 1 or > CustomerId.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, "An account's key holds a customer's number from 1 in its upper bits.");
        Value = value;
    }

    /// <summary>The account of a customer with an ordinal from 1, or the customer itself with ordinal 0.</summary>
    public AccountId(CustomerId customer, int ordinal)
        : this(Pack(customer, ordinal))
    {
    }

    /// <summary>The packed key; 0 only in the default value, which is no account.</summary>
    public long Value { get; }

    /// <summary>Whose account it is.</summary>
    public CustomerId Customer => new((int)(Value >> OrdinalBits));

    /// <summary>The place among the customer's accounts, from 1; 0 for the customer itself.</summary>
    public int Ordinal => (int)(Value & MaxOrdinal);

    /// <summary>Whether a packed key is that of a management object, and not of an account.</summary>
    public static bool IsObject(long value) => (value & ObjectBit) != 0;

    /// <summary>The subject of a case that is worked at the level of the customer.</summary>
    public static AccountId OfCustomer(CustomerId customer) => new(customer, 0);

    /// <inheritdoc/>
    public int CompareTo(AccountId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value >> OrdinalBits}/{Ordinal}");

    public static bool operator <(AccountId left, AccountId right) => left.Value < right.Value;

    public static bool operator >(AccountId left, AccountId right) => left.Value > right.Value;

    public static bool operator <=(AccountId left, AccountId right) => left.Value <= right.Value;

    public static bool operator >=(AccountId left, AccountId right) => left.Value >= right.Value;

    private static long Pack(CustomerId customer, int ordinal)
    {
        if (ordinal is < 0 or > MaxOrdinal)
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"An account's ordinal lies between 0 and {MaxOrdinal}.");
        return ((long)customer.Value << OrdinalBits) | (uint)ordinal;
    }
}
