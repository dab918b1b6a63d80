using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Web;

/// <summary>What a wish to change something came to.</summary>
/// <param name="Value">As it is now; null where nothing was changed.</param>
/// <param name="Problem">Why nothing was changed; null where it was.</param>
internal sealed record Edit<T>(T? Value, ProblemHttpResult? Problem)
    where T : class
{
    public static implicit operator Edit<T>(ProblemHttpResult problem) => new(null, problem);

    public static implicit operator Edit<T>(T value) => new(value, null);
}
