using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Wiring;

/// <summary>The acts and queries that pages about requests take in their constructors; no page makes one by itself.</summary>
internal static class RequestActs
{
    public static void AddRequestActs(this IServiceCollection services)
    {
        services.AddScoped<RequestBook>().AddScoped<CaseBook>();
        services.AddScoped<InboxQuery>().AddScoped<InMyName>().AddScoped<RequestQuery>().AddScoped<SimilarRequests>()
            .AddScoped<SupervisedCases>().AddScoped<Destructions>();
        services.AddScoped<RegisterRequest>().AddScoped<FixReceipt>().AddScoped<LogAttempt>().AddScoped<AssignRequest>();
        services.AddScoped<AddFile>().AddScoped<OpenFile>().AddScoped<RecordSearch>().AddScoped<SeePerson>();
        services.AddScoped<TakeOverCase>().AddScoped<DestroyPerson>();
        services.AddScoped<ConsentToExtension>().AddScoped<EnterConsent>().AddScoped<ExtendReply>();
        services.AddScoped<SaveDraft>().AddScoped<SubmitDraft>().AddScoped<ReplyPreview>().AddScoped<ReviewDraft>().AddScoped<SignReply>();
        services.AddScoped<SignOnPaper>().AddScoped<ConfirmEntry>().AddScoped<AnswerInMyName>();
        services.AddScoped<DeemAbandoned>().AddScoped<ConfirmWithdrawal>();
        services.AddScoped<DispatchLetter>().AddScoped<DeliverLetter>();
        services.AddScoped<RecordFact>().AddScoped<StrikeFact>().AddScoped<ConfirmStrike>();
    }
}
