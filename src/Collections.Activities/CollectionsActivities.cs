using Collections.Engine.Activities;

namespace Collections.Activities;

/// <summary>The activities of this product, one line each.</summary>
public static class CollectionsActivities
{
    /// <summary>A registry with all of them.</summary>
    public static ActivityRegistry Registry() => new ActivityRegistry()
        .Add<SegmentPortfolio.SegmentPortfolio>()
        .Add<AssignQueue.AssignQueue>()
        .Add<SendMessage.SendMessage>()
        .Add<CreateTask.CreateTask>()
        .Add<Wait.Wait>()
        .Add<HandOff.HandOff>()
        .Add<Recall.Recall>()
        .Add<ChangeStage.ChangeStage>()
        .Add<Split.Split>()
        .Add<SetAttribute.SetAttribute>()
        .Add<Withdraw.Withdraw>();
}
