namespace Gongkai.Law.Requests;

/// <summary>Why the reply period does not run.</summary>
public enum Standstill
{
    /// <summary>补正.</summary>
    Correction,

    /// <summary>缴费.</summary>
    Payment,

    /// <summary>征求意见.</summary>
    Consultation,
}

/// <summary>What people call it.</summary>
public static class Standstills
{
    /// <summary>Its name in Chinese; printed by the command line, never changed.</summary>
    public static string Name(this Standstill standstill) => standstill switch
    {
        Standstill.Correction => "补正",
        Standstill.Payment => "缴费",
        _ => "征求意见",
    };

    /// <summary>What is awaited meanwhile, for people.</summary>
    public static string Awaited(this Standstill standstill) => standstill switch
    {
        Standstill.Correction => "等待补正",
        Standstill.Payment => "等待缴费",
        _ => "征求意见",
    };
}
