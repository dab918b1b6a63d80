using System.Text.Json;
using Collections.Persistence.Runs;
using Collections.Server.Commands;

namespace Collections.Server.Feeds;

/// <summary>What a run found of its feeds, and whether its messages may leave.</summary>
/// <param name="Feeds">Each feed that was expected, as it was when the run began.</param>
/// <param name="IsHeld">Whether no message of the run may leave now.</param>
/// <param name="HeldAt">Since when they were held; null where they never were.</param>
/// <param name="AwaitsFeeds">Whether it is held for a feed that is missing or differs.</param>
/// <param name="NotBefore">When it leaves by itself, as the portfolio says; null where it sets no time.</param>
/// <param name="KeptBy">Who keeps the run until two persons release it; null where nobody does.</param>
/// <param name="KeptReason">Why.</param>
/// <param name="FirstBy">The first of the two persons who release; null where none has.</param>
/// <param name="FirstReason">Why.</param>
/// <param name="ReleasedBy">Who released them, a person, the intake or the clock; null while they are held.</param>
/// <param name="ReleasedAt">When.</param>
/// <param name="ReleaseReason">Why.</param>
internal sealed record RunGateView(
    IReadOnlyList<JudgedFeed> Feeds, bool IsHeld, DateTimeOffset? HeldAt, bool AwaitsFeeds, DateTimeOffset? NotBefore, string? KeptBy, string? KeptReason, string? FirstBy, string? FirstReason, string? ReleasedBy, DateTimeOffset? ReleasedAt, string? ReleaseReason)
{
    public static RunGateView Of(RunGate gate) => new(
        JsonSerializer.Deserialize<List<JudgedFeed>>(gate.Feeds, JsonText.Options) ?? [], gate is { HeldAt: not null, ReleasedAt: null },
        gate.HeldAt, gate.AwaitsFeeds, gate.NotBefore, gate.KeptBy, gate.KeptReason, gate.FirstBy, gate.FirstReason, gate.ReleasedBy, gate.ReleasedAt, gate.ReleaseReason);
}
