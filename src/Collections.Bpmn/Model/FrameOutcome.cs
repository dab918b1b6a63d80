namespace Collections.Bpmn.Model;

/// <summary>
/// The <c>collections:outcome</c> entry of a frame: what becomes of an outcome where a step asks for others and not for it. Where
/// neither is said, the house's of this activity and outcome is taken away.
/// </summary>
/// <param name="Of">Type of the activity, such as <c>Collections.CallCampaign</c>.</param>
/// <param name="Name">The outcome.</param>
/// <param name="As">The outcome whose way it takes; null where nothing is said.</param>
/// <param name="Wait">How long the case waits before it does the step again, as timers say it; null where nothing is said.</param>
public sealed record FrameOutcome(string Of, string Name, string? As, string? Wait);
