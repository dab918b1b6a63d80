namespace Collections.Domain.Facts;

/// <summary>What a fact's 64-bit value means.</summary>
public enum FactType
{
    /// <summary>A decimal number: value × 10^scale.</summary>
    Number,

    /// <summary>A text: its code in the database's <see cref="FactTexts"/>.</summary>
    Text,

    /// <summary>A date: <see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>Yes or no: 1 or 0.</summary>
    Flag,
}
