using Collections.Activities.Pools;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Activities.TakeOns;

/// <summary>Which steps keep what, for whoever takes cases on from another system.</summary>
public static class TakenSteps
{
    /// <summary>Whether the step watches a promise.</summary>
    public static bool WatchesPromise(PlanNode step) => Of<PromiseWatch.PromiseWatch>(step) is not null;

    /// <summary>Whether the step follows a placement to its end.</summary>
    public static bool FollowsPlacement(PlanNode step) => Of<ToPlace>(step) is { Follow.Value: true };

    /// <summary>The firms among which the step shares cases out that then go on; null where it does no such thing, and empty where any firm may be named.</summary>
    public static IReadOnlyCollection<string>? FirmsOf(PlanNode step) => Of<HandOff.HandOff>(step)?.Firms;

    /// <summary>Whether the step is a treatment calendar.</summary>
    public static bool IsCalendar(PlanNode step) => Of<TreatmentCalendar.TreatmentCalendar>(step) is not null;

    /// <summary>Whether the step is a call campaign.</summary>
    public static bool IsCampaign(PlanNode step) => Of<CallCampaign.CallCampaign>(step) is not null;

    private static T? Of<T>(PlanNode step) where T : class
    {
        ArgumentNullException.ThrowIfNull(step);
        return (step.Operator as BoundOperator)?.Activity as T;
    }
}
