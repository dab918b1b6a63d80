using System.Globalization;
using Collections.Decisions.Values;
using Collections.Domain.Calls;
using Collections.Engine.Batches;

namespace Collections.Activities.CallCampaign;

/// <summary>What a file of results says of a call beside its outcome.</summary>
internal static class DialledWords
{
    /// <summary>The date on which it was made; null where nothing says so.</summary>
    public static DateOnly? On(NewsContent? said) =>
        said?.Payload.TryGet(DialledNews.On, out var word) == true && word is StringValue { Value: var text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether the customer has another number.</summary>
    public static bool IsAnotherLeft(NewsContent? said) => said?.Payload.TryGet(DialledNews.IsAnotherLeft, out var word) == true && word is BooleanValue { Value: true };
}
