namespace Collections.Persistence.Simulations;

/// <summary>The text codes of the messages by which assumed news reaches cases.</summary>
/// <param name="Payment">Those of a payment in full, in their order.</param>
/// <param name="Promise">A promise was made.</param>
/// <param name="Kept">It was kept.</param>
/// <param name="Broken">It was broken.</param>
public sealed record AssumedMessages(IReadOnlyList<int> Payment, int Promise, int Kept, int Broken);
