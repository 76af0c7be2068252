"""Addresses of sharing, below /admin/sharing/."""

from django.urls import path

from news.admin.sharing import features, offers, pushes, school

app_name = "sharing"
urlpatterns = [
    path("", offers.start, name="start"),
    path("offers/", offers.OffersView.as_view(), name="offers"),
    path("offers/<int:offer_id>/", offers.AnswerView.as_view(), name="answer"),
    path("offers/<int:offer_id>/take-back/", school.take_back, name="take_back"),
    path("features/", features.FeaturesView.as_view(), name="features"),
    path("features/choose/", features.ChooseView.as_view(), name="choose_story"),
    path("features/<int:feature_id>/", features.ArrangeView.as_view(), name="arrange"),
    path("features/<int:feature_id>/end/", features.end, name="end_feature"),
    path("pushes/", pushes.PushesView.as_view(), name="pushes"),
    path("pushes/choose/", pushes.ChooseView.as_view(), name="choose_notice"),
    path("pushes/<int:push_id>/", pushes.BoardView.as_view(), name="board"),
    path("pushes/<int:push_id>/remind/", pushes.remind, name="remind"),
    path("pushes/<int:push_id>/end/", pushes.end, name="end_push"),
    path("notices/", school.NoticesView.as_view(), name="notices"),
    path("notices/<int:receipt_id>/seen/", school.seen, name="seen"),
    path("school/", school.SchoolView.as_view(), name="school"),
    path("page/<int:page_id>/offer/", school.OfferView.as_view(), name="offer"),
    path("page/<int:page_id>/feature/", features.FeatureView.as_view(), name="feature"),
    path("page/<int:page_id>/push/", pushes.PushView.as_view(), name="push"),
]
