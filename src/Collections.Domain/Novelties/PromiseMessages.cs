namespace Collections.Domain.Novelties;

/// <summary>By which messages news of a promise to pay reaches cases: the names that strategies catch. They come from outside, as no file says them.</summary>
public static class PromiseMessages
{
    /// <summary>The customer has promised to pay.</summary>
    public const string Made = "promise";

    /// <summary>The promise was kept.</summary>
    public const string Kept = "promise kept";

    /// <summary>The promise was broken.</summary>
    public const string Broken = "promise broken";

    /// <summary>The promise was taken back by whoever took it.</summary>
    public const string Cancelled = "promise cancelled";
}
