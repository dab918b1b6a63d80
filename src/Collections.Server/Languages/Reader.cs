namespace Collections.Server.Languages;

/// <summary>Whoever reads the answer to the request that is being worked.</summary>
internal static class Reader
{
    private static readonly AsyncLocal<bool> Spanish = new();

    /// <summary>Hears from the header Accept-Language whether the reader has Spanish rather than English, which is spoken to everybody else.</summary>
    public static async Task Ask(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
        Spanish.Value = asked.FirstOrDefault(language => language is "es" or "en") == "es";
        await next(context);
    }

    /// <summary>A sentence of ours in the reader's language.</summary>
    public static string? Hears(string? sentence) => sentence is not null && Spanish.Value ? Languages.Spanish.Of(sentence) : sentence;
}
