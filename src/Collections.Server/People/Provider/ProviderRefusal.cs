namespace Collections.Server.People.Provider;

/// <summary>The provider knows who it is, and we let them in for all that not; the sign-in page says why in its own words.</summary>
internal sealed class ProviderRefusal(string word) : Exception($"Somebody whom the provider knows was refused: {word}.")
{
    /// <summary>Nobody here has that name, and people are made by people.</summary>
    public const string Unknown = "unknown";

    /// <summary>The name is that of somebody who signs in otherwise.</summary>
    public const string Taken = "taken";

    public const string Disabled = "disabled";

    private const string Failed = "failed";

    private string Word { get; } = word;

    /// <summary>The word for the page; what failed on the way is nobody's business.</summary>
    public static string WordOf(Exception? failure) => (failure as ProviderRefusal ?? failure?.InnerException as ProviderRefusal)?.Word ?? Failed;
}
