using System.Globalization;

namespace Collections.Domain.Accounts;

/// <summary>An amount with its currency. Amounts of two currencies never add up.</summary>
public readonly record struct Money
{
    /// <summary>An amount in a currency.</summary>
    public Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount, in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) => left.Add(right);

    /// <summary>The difference of two amounts of one currency.</summary>
    public static Money operator -(Money left, Money right) => left.Subtract(right);

    /// <summary>The sum; a second currency is an error of the caller.</summary>
    public Money Add(Money other) => new(Amount + Same(other).Amount, Currency);

    /// <summary>The difference; a second currency is an error of the caller.</summary>
    public Money Subtract(Money other) => new(Amount - Same(other).Amount, Currency);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private Money Same(Money other) => other.Currency == Currency
        ? other
        : throw new InvalidOperationException($"An amount in {other.Currency} was combined with one in {Currency}.");
}
