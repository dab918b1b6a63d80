namespace Collections.Domain.Facts;

/// <summary>The sentinel of a fact that is not known.</summary>
public static class FactNull
{
    /// <summary>Null, in the 64-bit value of any type of fact.</summary>
    public const long Value = long.MinValue;
}
