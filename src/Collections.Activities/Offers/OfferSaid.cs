using System.Text.Json;
using Collections.Decisions.Values;
using Collections.Domain.Offers;
using Collections.Engine.Batches;

namespace Collections.Activities.Offers;

/// <summary>What a word about an offer says besides, as the step hears it, and what the step says of offers.</summary>
internal static class OfferSaid
{
    /// <summary>The order behind a word; one that cannot be read says the word alone.</summary>
    public static OfferOrder Order(string word, NewsContent? said) => new(word)
    {
        Terms = Number(said, "instalments") is { } count ? new OfferTerms((int)(count / 100), (int)(Number(said, "down") ?? 0), (int)(Number(said, "principal") ?? 0), (int)(Number(said, "interest") ?? 0)) : null,
        Authority = OfferText.Authority(Text(said, "authority")) ?? OfferAuthority.Collector,
        By = Text(said, "by") ?? "",
        Reason = Text(said, "reason") ?? "",
    };

    private static long? Number(NewsContent? said, string name) =>
        said is not null && said.Payload.TryGet(name, out var told) && told is NumberValue number && number.Value.TryGetScaled(2, out var hundredths) ? hundredths : null;

    private static string? Text(NewsContent? said, string name) =>
        said is not null && said.Payload.TryGet(name, out var told) && told is StringValue { Value: var text } ? text : null;
}
