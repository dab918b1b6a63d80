using System.Globalization;

namespace Collections.Domain.Customers;

/// <summary>The dense number of a customer in its database, from 1: the order in which customers were first seen.</summary>
/// <remarks>Dense numbers key the hot tables only. Whatever leaves the house carries the customer's own reference.</remarks>
public readonly record struct CustomerId : IComparable<CustomerId>
{
    /// <summary>How many bits a customer's number has.</summary>
    public const int Bits = 28;

    /// <summary>The highest number, inclusive.</summary>
    public const int MaxValue = (1 << Bits) - 1;

    /// <summary>A number from 1 to <see cref="MaxValue"/>.</summary>
    public CustomerId(int value)
    {
        if (value is < 1 or > MaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A customer's number lies between 1 and {MaxValue}.");
        Value = value;
    }

    /// <summary>The number; 0 only in the default value, which is no customer.</summary>
    public int Value { get; }

    /// <inheritdoc/>
    public int CompareTo(CustomerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(CustomerId left, CustomerId right) => left.Value < right.Value;

    public static bool operator >(CustomerId left, CustomerId right) => left.Value > right.Value;

    public static bool operator <=(CustomerId left, CustomerId right) => left.Value <= right.Value;

    public static bool operator >=(CustomerId left, CustomerId right) => left.Value >= right.Value;
}
