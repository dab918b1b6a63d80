namespace Collections.Domain.Portfolios;

/// <summary>One cell of the transition matrix. Company, product and currency are codes of the fact texts, -1 for none.</summary>
/// <param name="Company">To whom it is owed.</param>
/// <param name="Product">The product.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="FromBucket">Ordinal of the bucket before; <see cref="Outside"/> for a new account.</param>
/// <param name="ToBucket">Ordinal of the bucket now; <see cref="Outside"/> for an absent account.</param>
public readonly record struct Transition(int Company, int Product, int Currency, int FromBucket, int ToBucket)
{
    /// <summary>Not in the portfolio.</summary>
    public const int Outside = -1;
}
