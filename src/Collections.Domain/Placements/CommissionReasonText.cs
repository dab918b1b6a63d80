namespace Collections.Domain.Placements;

/// <summary>How statements say why a payment earns a commission, or does not.</summary>
public static class CommissionReasonText
{
    /// <summary>In words.</summary>
    public static string Of(CommissionReason reason) => reason switch
    {
        CommissionReason.WhilePlaced => "while placed, after the first action",
        CommissionReason.InTail => "within the tail",
        CommissionReason.NoAction => "no action recorded",
        CommissionReason.BeforeFirstAction => "before the first action",
        CommissionReason.AfterTail => "outside the tail",
        _ => "last action too long before the payment",
    };
}
