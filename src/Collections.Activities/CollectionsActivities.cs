using Collections.Engine.Activities;

namespace Collections.Activities;

/// <summary>The activities of this product, one line each.</summary>
public static class CollectionsActivities
{
    /// <summary>A registry with all of them.</summary>
    public static ActivityRegistry Registry() => AddTo(new ActivityRegistry());

    /// <summary>Adds all of them to a registry.</summary>
    public static ActivityRegistry AddTo(ActivityRegistry registry) => (registry ?? throw new ArgumentNullException(nameof(registry)))
        .Add<SegmentPortfolio.SegmentPortfolio>()
        .Add<AssignQueue.AssignQueue>()
        .Add<SendMessage.SendMessage>()
        .Add<CreateTask.CreateTask>()
        .Add<Wait.Wait>()
        .Add<HandOff.HandOff>()
        .Add<Recall.Recall>()
        .Add<Pools.ToPlace>()
        .Add<Pools.Propose>()
        .Add<Cycles.CycleSelect>()
        .Add<Cycles.CycleExclude>()
        .Add<Cycles.CycleAllocate>()
        .Add<Cycles.CycleApprove>()
        .Add<Cycles.CycleRelease>()
        .Add<Cycles.CyclePost>()
        .Add<ChangeStage.ChangeStage>()
        .Add<Split.Split>()
        .Add<Experiments.Experiment>()
        .Add<SetAttribute.SetAttribute>()
        .Add<SetState.SetState>()
        .Add<SetField.SetField>()
        .Add<Withdraw.Withdraw>()
        .Add<TreatmentCalendar.TreatmentCalendar>()
        .Add<CallCampaign.CallCampaign>()
        .Add<Holds.Hold>()
        .Add<Holds.Release>()
        .Add<PromiseWatch.PromiseWatch>()
        .Add<Offers.Offer>();
}
