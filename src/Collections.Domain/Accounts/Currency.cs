namespace Collections.Domain.Accounts;

/// <summary>A currency or unit of account by its three-letter code (ISO 4217), such as ARS, USD, CLF.</summary>
public readonly record struct Currency
{
    private readonly string? code;

    /// <summary>Three capital letters A to Z; whether such a currency exists is <see cref="CurrencyCodes"/>'s matter.</summary>
    public Currency(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"A currency code is three capital letters; found '{code}'.", nameof(code));
        this.code = code;
    }

    /// <summary>The code; XXX ("no currency" in ISO 4217) in the default value.</summary>
    public string Code => code ?? "XXX";

    /// <inheritdoc/>
    public override string ToString() => Code;
}
